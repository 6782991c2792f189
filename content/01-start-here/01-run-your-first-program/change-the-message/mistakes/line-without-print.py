print("Oh, hello! A human!")
You like maps.
