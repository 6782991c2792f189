dinners = {"monday": "fish soup", "thursday": "curry", "sunday": "dumplings"}
day = input("Which day? ")
if day in dinners:
    print(f"{day}: {dinners[day]}")
else:
    print(f"{day}: dry biscuits")
