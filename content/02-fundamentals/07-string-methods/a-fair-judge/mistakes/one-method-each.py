answer = input("Where is the Eiffel Tower? ")
if answer.lower() == "paris":
    print("One point!")
elif answer.strip() == "paris":
    print("One point!")
else:
    print("Sorry, no.")
