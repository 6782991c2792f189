print("Oh, hello! A human!")
print("You like maps.)
