day = "Tuesday"
holiday = False
if day != "Sunday" and holiday:
    print("Open today")
else:
    print("Closed today")
