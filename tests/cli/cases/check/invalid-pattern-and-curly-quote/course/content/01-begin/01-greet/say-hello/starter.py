print(“Hello!”)
