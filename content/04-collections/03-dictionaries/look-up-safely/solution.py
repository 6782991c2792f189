hours = {"monday": "9 to 17", "tuesday": "9 to 20", "saturday": "10 to 14"}
day = input("Which day? ")
answer = hours.get(day, "closed")
print(f"{day}: {answer}")
