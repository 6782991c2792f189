guests = ["Ana"]
print(guests[1])
