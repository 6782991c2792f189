hours = {"monday": "9 to 17", "tuesday": "9 to 20", "saturday": "10 to 14"}
day = input("Which day? ")
if day == "monday":
    print("monday: 9 to 17")
elif day == "tuesday":
    print("tuesday: 9 to 20")
elif day == "saturday":
    print("saturday: 10 to 14")
else:
    print(f"{day}: closed")
