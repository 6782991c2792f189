Print("Hello, visitor!")
