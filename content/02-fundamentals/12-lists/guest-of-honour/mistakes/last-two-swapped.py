guests = ["Leila", "Tomas"]
guests.reverse()
guests.append("Paola")
print(guests)
print(f"{len(guests)} chairs, please")
