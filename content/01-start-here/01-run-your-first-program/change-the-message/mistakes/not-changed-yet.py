print("Oh, hello! A human!")
print("I have nothing to say yet.")
print("You like maps.")
