answer = input("Where is the Eiffel Tower? ")
if answer.replace(" ", "").lower() == "paris":
    print("One point!")
else:
    print("Sorry, no.")
