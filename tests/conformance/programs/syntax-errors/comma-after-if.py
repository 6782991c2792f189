if True, False:
    pass
