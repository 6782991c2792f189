recipe = ["chickpeas", "cumin", "lemon", "tahini"]
kitchen = ["lemon", "rice", "chickpeas", "salt", "onions"]
missing = set()
for item in recipe:
    if item not in kitchen:
        missing.add(item)
if len(missing) == 0:
    print("Ready to cook")
else:
    print(f"{len(missing)} to buy")
