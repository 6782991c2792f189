guests = ["Leila", "Tomas"]
guests.append("Paola")
guests.reverse()
print(guests)
print(f"{len(guests)} chairs, please")
