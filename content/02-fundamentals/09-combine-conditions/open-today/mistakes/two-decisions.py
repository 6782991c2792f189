day = input("Which day is it? ")
holiday = input("Is it a holiday? ") == "yes"
if day == "Monday":
    print("Closed today")
if holiday:
    print("Closed today")
else:
    print("Open today")
