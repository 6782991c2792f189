size = int(input("How big is the flame? "))
for row in range(size, 0, -1):
    print(" " * (size - row) + "*" * (2 * row - 1))
