match 5:
    case (1, a) | (2, b):
        print(1)
