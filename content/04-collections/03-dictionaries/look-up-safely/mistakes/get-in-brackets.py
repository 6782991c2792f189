dinners = {"monday": "fish soup", "thursday": "curry", "sunday": "dumplings"}
day = input("Which day? ")
print(f"{day}: {dinners.get[day, 'dry biscuits']}")
