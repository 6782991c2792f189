guests = ["Leila", "Tomas"]
name = input("Who else is coming? ")
while name != "done":
    guests.append(name)
    name = input("Who else is coming? ")
print("Plates:", len(guests))
print("Last one:", guests.pop())
