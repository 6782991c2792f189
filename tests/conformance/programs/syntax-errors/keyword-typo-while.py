whille True:
    print(1)
