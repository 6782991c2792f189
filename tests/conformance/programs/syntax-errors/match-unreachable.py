match 5:
    case x:
        print(1)
    case 5:
        print(2)
