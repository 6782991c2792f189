deff greet():
    pass
