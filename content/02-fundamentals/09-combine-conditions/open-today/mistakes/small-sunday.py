day = "Tuesday"
holiday = False
if day != "sunday" and not holiday:
    print("Open today")
else:
    print("Closed today")
