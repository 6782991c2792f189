dinners = {"monday": "fish soup", "thursday": "curry", "sunday": "dumplings"}
day = input("Which day? ")
if day in dinners:
    print(f"{day}: dry biscuits")
else:
    print(f"{day}: {dinners[day]}")
