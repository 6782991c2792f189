piers = {"Black Gull": 7, "sea witch": 2, "Sea Witch": 2, "Old Molly": 5, "old molly": 5}
ship = input("Which ship? ")
print("Pier", piers[ship])
