dinners = {"monday": "fish soup", "thursday": "curry", "sunday": "dumplings"}
day = input("Which day? ")
if day == "monday" or day == "thursday" or day == "sunday":
    print(f"{day}: {dinners[day]}")
else:
    print(f"{day}: dry biscuits")
