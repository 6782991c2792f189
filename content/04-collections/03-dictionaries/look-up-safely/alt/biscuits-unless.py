dinners = {"monday": "fish soup", "thursday": "curry", "sunday": "dumplings"}
day = input("Which day? ")
dinner = "dry biscuits"
if day in dinners:
    dinner = dinners[day]
print(day + ":", dinner)
