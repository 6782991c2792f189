if 1 === 1:
    print(1)
