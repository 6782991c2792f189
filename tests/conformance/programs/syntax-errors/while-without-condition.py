while:
    print(1)
