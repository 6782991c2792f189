first = 19
last = 22
place = "the old well"

for hour in range(first, last):
    print(f"{hour}:15 ghost tour, meet at {place}")
print("22:15 ghost tour, meet at the old well")
