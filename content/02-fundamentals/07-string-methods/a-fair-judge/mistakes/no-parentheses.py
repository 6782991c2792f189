answer = input("Where is the Eiffel Tower? ")
if answer.strip.lower() == "paris":
    print("One point!")
else:
    print("Sorry, no.")
