for row in range(1, 6, 1):
    print("#" * row)
