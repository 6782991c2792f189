else:
    print(1)
