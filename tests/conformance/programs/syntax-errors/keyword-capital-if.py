If True:
    print(1)
