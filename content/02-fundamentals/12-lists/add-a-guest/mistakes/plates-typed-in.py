guests = ["Leila", "Tomas"]
plates = 2
last = guests[1]
name = input("Who else is coming? ")
while name != "done":
    guests.append(name)
    plates = plates + 1
    last = name
    name = input("Who else is coming? ")
print("Plates:", plates)
print("Last one:", last)
