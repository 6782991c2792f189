day = "Tuesday"
holiday = False
if day == "Sunday" or holiday == "True":
    print("Closed today")
else:
    print("Open today")
