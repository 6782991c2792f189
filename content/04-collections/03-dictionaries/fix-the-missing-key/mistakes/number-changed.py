piers = {"black gull": 7, "sea witch": 5, "old molly": 5}
ship = input("Which ship? ")
print("Pier", piers[ship.lower()])
