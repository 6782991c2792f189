piers = {"Black Gull": 7, "Sea Witch": 2, "Old Molly": 5}
ship = input("Which ship? ")
ship = ship.title()
print("Pier", piers[ship])
