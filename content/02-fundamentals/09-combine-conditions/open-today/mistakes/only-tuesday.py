day = "Tuesday"
holiday = False
if day == "Tuesday" and not holiday:
    print("Open today")
else:
    print("Closed today")
