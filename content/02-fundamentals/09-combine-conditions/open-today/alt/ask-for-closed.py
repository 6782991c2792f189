day = "Tuesday"
holiday = False
if day == "Sunday" or holiday:
    print("Closed today")
else:
    print("Open today")
