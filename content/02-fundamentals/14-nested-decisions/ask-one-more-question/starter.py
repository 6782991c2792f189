ghost = input("Are you a ghost? ")
