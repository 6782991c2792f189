guests = ["Leila", "Tomas"]
name = input("Who else is coming? ")
while name != "done":
    guests = guests + [name]
    name = input("Who else is coming? ")
print(f"Plates: {len(guests)}")
print(f"Last one: {guests[len(guests) - 1]}")
