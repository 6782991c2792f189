print("Oh, hello! A human!")
print("I like rainy days."))
