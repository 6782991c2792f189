guests = ["Leila", "Tomas"]
name = input("Who else is coming? ")
guests[2] = name
print("Guests:", len(guests))
print("Newest:", guests[-1])
