start = int(input("Count down from? "))
for second in range(start, 0, -1):
    print(f"{second} - engines on!")
print("Liftoff!")
