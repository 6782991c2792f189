dinners = {"monday": "fish soup", "thursday": "curry", "sunday": "dumplings"}
day = input("Which day? ")
print(dinners.get(day, "dry biscuits"))
