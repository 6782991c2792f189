print("Oh, hello! A human!")
print("I have nothing to say yet, but I like your hat.")
