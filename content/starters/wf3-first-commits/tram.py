first = 6
last = 9

for hour in range(first, last):
    print(f"{hour}:15 tram to the harbour")
