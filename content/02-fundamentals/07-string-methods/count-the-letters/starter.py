team = input("What's your team called? ")
