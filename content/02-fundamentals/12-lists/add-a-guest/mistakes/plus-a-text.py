guests = ["Leila", "Tomas"]
name = input("Who else is coming? ")
guests = guests + name
print("Guests:", len(guests))
print("Newest:", guests[-1])
