print("Welcome, " + input("Your name, please: ") + "!")
