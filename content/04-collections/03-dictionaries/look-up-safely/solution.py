dinners = {"monday": "fish soup", "thursday": "curry", "sunday": "dumplings"}
day = input("Which day? ")
dinner = dinners.get(day, "dry biscuits")
print(f"{day}: {dinner}")
