guests = ["Leila", "Tomas"]
guests[0] = "Paola"
print(guests)
print(f"{len(guests)} chairs, please")
