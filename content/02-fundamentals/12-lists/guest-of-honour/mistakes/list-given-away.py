guests = ["Leila", "Tomas"]
guests = guests.insert(0, "Paola")
print(guests)
print(f"{len(guests)} chairs, please")
