guests = ["Leila", "Tomas"]
name = input("Who else is coming? ")
print("Guests:", len(guests))
guests.append(name)
print("Newest:", guests[-1])
