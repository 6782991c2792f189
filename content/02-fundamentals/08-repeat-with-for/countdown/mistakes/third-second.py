start = int(input("Count down from? "))
for second in range(start, 0, -1):
    if second == start - 2:
        print("2 - engines on!")
    else:
        print(second)
print("Liftoff!")
