first = 19
last = 22

for hour in range(first, last):
    print(f"{hour}:15 ghost tour")
