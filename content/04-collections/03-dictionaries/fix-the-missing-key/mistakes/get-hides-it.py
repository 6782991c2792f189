piers = {"Black Gull": 7, "sea witch": 2, "Old Molly": 5}
ship = input("Which ship? ")
print("Pier", piers.get(ship, "unknown"))
