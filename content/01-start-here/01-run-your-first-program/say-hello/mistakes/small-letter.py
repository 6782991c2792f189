print("hello, visitor!")
