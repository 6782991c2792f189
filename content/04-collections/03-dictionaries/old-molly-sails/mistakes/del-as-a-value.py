piers = {"Sea Witch": 2, "Old Molly": 5}
piers["Lucky Shark"] = 9
piers["Sea Witch"] = 3
free = del piers["Old Molly"]
print(f"Pier {free} is free")
print(piers)
print("Ships:", len(piers))
