print("Oh, hello! A human!")
print("You like "old" maps.")
