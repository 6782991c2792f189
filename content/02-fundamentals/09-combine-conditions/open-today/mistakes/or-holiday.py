day = input("Which day is it? ")
holiday = input("Is it a holiday? ") == "yes"
if not day == "Monday" or holiday:
    print("Open today")
else:
    print("Closed today")
