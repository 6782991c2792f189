guests = ["Leila", "Tomas"]
name = input("Who else is coming? ")
while name != "done":
    guests.insert(0, name)
    name = input("Who else is coming? ")
print("Plates:", len(guests))
print("Last one:", guests[0])
