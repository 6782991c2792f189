print("Hello from my own computer")
