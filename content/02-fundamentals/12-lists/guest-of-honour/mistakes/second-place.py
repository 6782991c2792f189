guests = ["Leila", "Tomas"]
guests.insert(1, "Paola")
print(guests)
print(f"{len(guests)} chairs, please")
