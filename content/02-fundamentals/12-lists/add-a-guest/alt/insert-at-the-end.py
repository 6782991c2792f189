guests = ["Leila", "Tomas"]
name = input("Who else is coming? ")
while name != "done":
    guests.insert(len(guests), name)
    name = input("Who else is coming? ")
last = guests[-1]
print(f"Plates: {len(guests)}")
print(f"Last one: {last}")
