guests = ["Leila", "Tomas"]
name = input("Who else is coming? ")
for letter in name:
    guests.append(letter)
print("Guests:", len(guests))
print("Newest:", guests[-1])
