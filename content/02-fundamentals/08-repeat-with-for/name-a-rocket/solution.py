name = input("Who is the rocket for? ")
start = int(input("Count down from? "))
for second in range(start, 0, -1):
    print(second)
print("Liftoff!")
print("    ^")
print("   ^^^")
for letter in name.upper():
    print(f"  | {letter} |")
print("  [===]")
for row in range(1, 4):
    print(" " * (5 - row) + "*" * (2 * row - 1))
