for row in range(1, 6):
    print("#" * (5 - row))
