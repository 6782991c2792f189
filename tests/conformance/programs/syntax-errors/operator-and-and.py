if True && False:
    print(1)
