print("Malo e lelei! I'm Sione.")
print("What's your name?")
print("Good to meet you, Lin")
print("There's a pig asleep under my window.")
