email = input("Your email address: ")
