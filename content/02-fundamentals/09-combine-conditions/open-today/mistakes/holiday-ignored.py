day = "Tuesday"
holiday = False
if day != "Sunday":
    print("Open today")
else:
    print("Closed today")
