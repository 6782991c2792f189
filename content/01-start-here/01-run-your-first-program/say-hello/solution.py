print("Hello, visitor!")
