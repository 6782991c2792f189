answer = input("Where is the Eiffel Tower? ")
if "paris" in answer.lower():
    print("One point!")
else:
    print("Sorry, no.")
