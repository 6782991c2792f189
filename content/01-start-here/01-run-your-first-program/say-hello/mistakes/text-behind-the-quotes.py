print("")Hello, visitor!
