piers = {"Black Gull": 7, "Sea Witch": 2, "Old Molly": 5}
ship = input("Which ship? ")
if ship == "Lucky Shark":
    print("The Lucky Shark is at pier 9")
else:
    print(f"The {ship} is at pier {piers[ship]}")
print("Ships:", len(piers) + 1)
