for row in range(5, 0, -1):
    print("#" * row)
