guests = ["Leila", "Tomas"]
guests.append(input("Who else is coming? "))
number = len(guests)
print(f"Guests: {number}\nNewest: {guests[number - 1]}")
