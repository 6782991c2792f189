size = int(input("How big is the flame? "))
for stars in range(1, 2 * size, 2):
    print(("*" * stars).center(2 * size - 1))
