day = "Tuesday"
holiday = False
if day != "Sunday" and not holiday:
    print("Open today")
else:
    print("Closed today")
