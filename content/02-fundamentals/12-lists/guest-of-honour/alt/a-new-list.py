guests = ["Leila", "Tomas"]
guests = ["Paola"] + guests
print(guests)
print(f"{len(guests)} chairs, please")
