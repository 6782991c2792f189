print("Malo e lelei! I'm Sione.")
friend = input("What's your name? ")
print("Good to meet you,", friend)
print("There's a pig asleep under my window.")
