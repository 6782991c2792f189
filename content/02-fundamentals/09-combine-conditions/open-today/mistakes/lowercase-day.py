day = input("Which day is it? ")
holiday = input("Is it a holiday? ") == "yes"
if day == "monday":
    print("Closed today")
elif holiday:
    print("Closed today")
else:
    print("Open today")
