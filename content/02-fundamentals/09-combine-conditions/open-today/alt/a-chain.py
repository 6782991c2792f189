day = "Tuesday"
holiday = False
if holiday == True:
    print("Closed today")
elif day == "Sunday":
    print("Closed today")
else:
    print("Open today")
