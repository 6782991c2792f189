if 1 > 2:
    print(1)
elseif 2 > 1:
    print(2)
