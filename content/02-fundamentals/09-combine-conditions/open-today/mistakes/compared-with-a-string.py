day = input("Which day is it? ")
holiday = input("Is it a holiday? ") == "yes"
if day == "Monday" or holiday == "yes":
    print("Closed today")
else:
    print("Open today")
