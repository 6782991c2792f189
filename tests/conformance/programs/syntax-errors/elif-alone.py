elif True:
    print(1)
