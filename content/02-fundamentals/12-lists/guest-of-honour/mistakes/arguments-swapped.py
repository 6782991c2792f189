guests = ["Leila", "Tomas"]
guests.insert("Paola", 0)
print(guests)
print(f"{len(guests)} chairs, please")
