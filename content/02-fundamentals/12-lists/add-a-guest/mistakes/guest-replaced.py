guests = ["Leila", "Tomas"]
name = input("Who else is coming? ")
guests[-1] = name
print("Guests:", len(guests))
print("Newest:", guests[-1])
