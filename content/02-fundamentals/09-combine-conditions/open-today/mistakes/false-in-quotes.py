day = "Tuesday"
holiday = False
if day != "Sunday" and holiday == "False":
    print("Open today")
else:
    print("Closed today")
