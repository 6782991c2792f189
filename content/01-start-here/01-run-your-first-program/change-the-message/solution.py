print("Oh, hello! A human!")
print("You look like somebody who likes maps.")
