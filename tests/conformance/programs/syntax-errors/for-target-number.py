for 5 in range(3):
    print(1)
