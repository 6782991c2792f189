guests = ["Leila", "Tomas"]
name = input("Who else is coming? ")
if name != "done":
    guests.append(name)
print("Plates:", len(guests))
print("Last one:", guests[-1])
