guests = ["Paola", "Leila", "Tomas"]
print(guests)
print(f"{len(guests)} chairs, please")
