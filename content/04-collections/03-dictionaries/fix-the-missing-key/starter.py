piers = {"Black Gull": 7, "sea witch": 2, "Old Molly": 5}
ship = input("Which ship? ")
ship.lower()
print("Pier", piers["ship"])
