def greet("Ada"):
    pass
