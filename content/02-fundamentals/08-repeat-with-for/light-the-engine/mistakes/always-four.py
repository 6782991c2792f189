size = int(input("How big is the flame? "))
for row in range(1, 5):
    print(" " * (4 - row) + "*" * (2 * row - 1))
