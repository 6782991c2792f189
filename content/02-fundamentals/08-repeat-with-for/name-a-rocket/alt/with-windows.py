name = input("Name? ")
start = int(input("Number? "))
for number in range(start, 0, -1):
    print(number)
print("Liftoff!")
print("   ^")
print(" | o |")
for letter in name.upper():
    print(" | " + letter + " |")
print(" | o |")
for row in range(3):
    print(" " * (3 - row) + "*" * (2 * row + 1))
