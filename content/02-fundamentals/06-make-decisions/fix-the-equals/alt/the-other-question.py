film = input("What would you like to see? ")
if film != "Robot Summer":
    print("I don't know that one.")
else:
    print("That's my favourite!")
print("Enjoy the popcorn.")
