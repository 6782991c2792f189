guests = ["Leila", "Tomas"]
name = input("Who else is coming? ")
guests.insert(len(guests), name)
print(f"Guests: {len(guests)}")
print(f"Newest: {name}")
