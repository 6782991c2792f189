print(1if True else 2, 0x1for x in [1])
