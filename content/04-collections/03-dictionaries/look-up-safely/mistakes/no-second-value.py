hours = {"monday": "9 to 17", "tuesday": "9 to 20", "saturday": "10 to 14"}
day = input("Which day? ")
print(f"{day}: {hours.get(day)}")
