day = input("Which day is it? ")
holiday = input("Is it a holiday? ") == "yes"
if holiday == True:
    print("Closed today")
elif day == "Monday":
    print("Closed today")
else:
    print("Open today")
