guests = ["Leila", "Tomas"]
while True:
    name = input("Who else is coming? ")
    if name == "done":
        break
    guests.append(name)
number = len(guests)
print(f"Plates: {number}\nLast one: {guests[number - 1]}")
