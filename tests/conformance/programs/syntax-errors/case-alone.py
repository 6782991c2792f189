case 5:
    pass
