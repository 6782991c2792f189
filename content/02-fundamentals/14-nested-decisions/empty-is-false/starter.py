bag = []
thing = input("What's in your bag? ")
