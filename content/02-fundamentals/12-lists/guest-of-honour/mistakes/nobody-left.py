guests = ["Leila", "Tomas"]
guests = guests.insert(0, "Paola")
print(guests)
print("3 chairs, please")
