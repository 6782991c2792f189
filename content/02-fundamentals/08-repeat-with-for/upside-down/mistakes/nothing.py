for row in range(5, 0):
    print("#" * row)
