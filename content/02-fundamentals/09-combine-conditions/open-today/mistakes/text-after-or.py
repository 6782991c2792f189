day = "Tuesday"
holiday = False
if day == "Monday" or "Tuesday" or "Wednesday" and not holiday:
    print("Open today")
else:
    print("Closed today")
