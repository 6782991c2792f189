piers = {"Sea Witch": 2, "Old Molly": 5}
piers["Lucky Shark"] = 9
piers["Sea Witch"] = 3
print("Pier", piers["Old Molly"], "is free")
piers.remove("Old Molly")
print(piers)
print("Ships:", len(piers))
