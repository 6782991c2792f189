day = "Tuesday"
holiday = False
if day != "Sunday" or not holiday:
    print("Open today")
else:
    print("Closed today")
