day = input("Which day is it? ")
holiday = input("Is it a holiday? ") == "yes"
if (day == "Saturday" or day == "Sunday" or day == "Friday") and not holiday:
    print("Open today")
else:
    print("Closed today")
