piers = {"Sea Witch": 2, "Old Molly": 5}
piers["Lucky Shark"] = 9
piers["Sea Witch"] = 3
piers.pop(5)
print("Pier 5 is free")
print(piers)
print("Ships:", len(piers))
