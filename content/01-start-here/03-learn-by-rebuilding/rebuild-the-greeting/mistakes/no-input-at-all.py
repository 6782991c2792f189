print("Malo e lelei! I'm Sione.")
print("Good to meet you,", name)
print("There's a pig asleep under my window.")
