print("Hello, visitor!)
