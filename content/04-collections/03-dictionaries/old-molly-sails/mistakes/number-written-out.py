piers = {"Sea Witch": 2, "Old Molly": 5}
piers["Lucky Shark"] = 9
piers["Sea Witch"] = 3
del piers["Old Molly"]
print("Pier 5 is free")
print(piers)
print("Ships:", len(piers))
