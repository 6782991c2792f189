for in range(3):
    print(1)
