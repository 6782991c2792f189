size = int(input("How big is the flame? "))
for row in range(1, size + 1):
    print(" " * (4 - row) + "*" * (2 * row - 1))
