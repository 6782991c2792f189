for i in range(2):
    pass
elif True:
    pass
