if 1 not [1, 2]:
    print(1)
