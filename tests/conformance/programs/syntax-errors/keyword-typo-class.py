clas Dog:
    pass
