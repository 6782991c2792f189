print("Welcome to the repair cafe")
