answer = input("Where is the Eiffel Tower? ")
if answer.strip().lower():
    print("One point!")
else:
    print("Sorry, no.")
