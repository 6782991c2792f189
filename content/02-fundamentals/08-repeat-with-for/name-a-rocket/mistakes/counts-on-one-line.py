name = input("Who is the rocket for? ")
start = int(input("Count down from? "))
for second in range(start, 0, -1):
    print(second, end=" ")
print("Liftoff!")
for letter in name.upper():
    print(f"| {letter} |")
for row in range(1, 4):
    print("*" * row)
