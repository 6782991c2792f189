if True:
    print(1)
    break
