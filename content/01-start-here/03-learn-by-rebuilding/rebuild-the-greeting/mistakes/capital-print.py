print("Malo e lelei! I'm Sione.")
name = input("What's your name? ")
print("Good to meet you,", name)
Print("There's a pig asleep under my window.")
