recipe = ["chickpeas", "cumin", "lemon", "tahini"]
kitchen = ["lemon", "rice", "chickpeas", "salt", "onions"]
missing = []
for item in recipe:
    if item not in kitchen:
        missing.append(item)
if missing:
    print(len(missing), "to buy")
else:
    print("Ready to cook")
