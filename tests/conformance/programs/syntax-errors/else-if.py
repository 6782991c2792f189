if 1 > 2:
    print(1)
else if 2 > 1:
    print(2)
