film = input("What would you like to see? ")
if film == "Robot Summer":
    print("That's my favourite!")
    print("Enjoy the popcorn.")
else:
    print("I don't know that one.")
    print("Enjoy the popcorn.")
