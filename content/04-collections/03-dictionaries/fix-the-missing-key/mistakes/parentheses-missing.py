piers = {"black gull": 7, "sea witch": 2, "old molly": 5}
ship = input("Which ship? ")
ship = ship.lower
print("Pier", piers[ship])
