guests = ["Leila", "Tomas"]
name = input("Who else is coming? ")
while name != "done":
    name = input("Who else is coming? ")
    guests.append(name)
print("Plates:", len(guests))
print("Last one:", guests[-1])
