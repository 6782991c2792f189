start = int(input("Count down from? "))
name = input("Who is the rocket for? ")
for second in range(start, 0, -1):
    print(second)
print("Liftoff!")
