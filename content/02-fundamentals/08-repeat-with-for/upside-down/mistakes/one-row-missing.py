for row in range(5, 1, -1):
    print("#" * row)
