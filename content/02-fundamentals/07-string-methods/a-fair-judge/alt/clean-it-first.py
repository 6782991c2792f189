answer = input("Where is the Eiffel Tower? ").strip()
answer = answer.upper()
if answer == "PARIS":
    print("One point!")
else:
    print("Sorry, no.")
