print(“Hello, visitor!”)
