day = "Tuesday"
holiday = False
if day == "Sunday" and holiday:
    print("Closed today")
else:
    print("Open today")
