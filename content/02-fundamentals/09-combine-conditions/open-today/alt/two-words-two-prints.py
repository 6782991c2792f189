day = input("Which day is it? ")
holiday = input("Is it a holiday? ") == "yes"
if day == "Monday" or holiday:
    print("Closed", end=" ")
else:
    print("Open", end=" ")
print("today")
