recipe = ["chickpeas", "cumin", "lemon", "tahini"]
kitchen = ["lemon", "rice", "chickpeas", "salt", "onions"]
missing = {}
for item in recipe:
    if item not in kitchen:
        missing.add(item)
print(len(missing), "to buy")
