piers = {"Black Gull": 7, "Sea Witch": 2, "Old Molly": 5}
piers.append("Lucky Shark")
ship = input("Which ship? ")
print(f"The {ship} is at pier {piers[ship]}")
