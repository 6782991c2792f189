message = input("Message: ")
