guests = ["Leila", "Tomas"]
while True:
    name = input("Who else is coming? ")
    if name == "Done":
        break
    guests.append(name)
print("Plates:", len(guests))
print("Last one:", guests[-1])
