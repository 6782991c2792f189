print("Oh, hello! A human!")
Print("I like rainy days.")
