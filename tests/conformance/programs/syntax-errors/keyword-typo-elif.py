if False:
    pass
elfi True:
    pass
