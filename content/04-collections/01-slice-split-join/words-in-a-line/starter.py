line = input("Message: ")
