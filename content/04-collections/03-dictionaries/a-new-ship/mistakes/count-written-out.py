piers = {"Black Gull": 7, "Sea Witch": 2, "Old Molly": 5, "Lucky Shark": 9}
ship = input("Which ship? ")
print(f"The {ship} is at pier {piers[ship]}")
print("Ships: 4")
