start = int(input("Count down from? "))
for second in range(start, 0, -1):
    print(second)
    if second == 2:
        print("2 - engines on!")
print("Liftoff!")
