name = input("Who is the rocket for? ")
start = float(input("Count down from? "))
for second in range(start, 0, -1):
    print(second)
print("Liftoff!")
