piers = {"Sea Witch": 2, "Old Molly": 5}
free = piers["Old Molly"]
del piers["Old Molly"]
piers["Lucky Shark"] = 9
piers["Sea Witch"] = 3
print(f"Pier {free} is free")
print(piers)
print("Ships:", len(piers))
