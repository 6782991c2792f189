size = int(input("How big is the flame? "))
for row in range(1, size + 1):
    print(" " * size - row + "*" * (2 * row - 1))
