answer = input("Where is the Eiffel Tower? ")
answer.strip()
if answer.lower() == "paris":
    print("One point!")
else:
    print("Sorry, no.")
