match 5:
    case _:
        print(1)
    case 6:
        print(2)
