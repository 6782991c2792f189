print("Hello"))
