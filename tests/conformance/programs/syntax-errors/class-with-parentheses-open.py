class Dog(:
    pass
