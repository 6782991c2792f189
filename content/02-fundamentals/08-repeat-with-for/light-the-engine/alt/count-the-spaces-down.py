size = int(input("How big is the flame? "))
for spaces in range(size - 1, -1, -1):
    print(" " * spaces + "*" * (2 * (size - spaces) - 1))
