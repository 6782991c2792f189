day = input("Which day is it? ")
holiday = input("Is it a holiday? ")
if day != "Monday" and not holiday:
    print("Open today")
else:
    print("Closed today")
