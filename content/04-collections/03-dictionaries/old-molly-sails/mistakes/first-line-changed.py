piers = {"Sea Witch": 2}
piers["Lucky Shark"] = 9
piers["Sea Witch"] = 3
print("Pier 5 is free")
print(piers)
print("Ships:", len(piers))
