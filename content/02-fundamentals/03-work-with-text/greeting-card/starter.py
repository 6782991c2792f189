name = input("Whose birthday is it? ")
