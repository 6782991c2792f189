if nto True:
    pass
