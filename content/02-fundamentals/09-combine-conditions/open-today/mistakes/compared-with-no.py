day = input("Which day is it? ")
holiday = input("Is it a holiday? ") == "yes"
if day != "Monday" and holiday == "no":
    print("Open today")
else:
    print("Closed today")
