recipe = ["chickpeas", "cumin", "lemon", "tahini"]
kitchen = ["lemon", "rice", "chickpeas", "salt", "onions"]
missing = set(recipe) - set(kitchen)
if missing:
    print(missing, "to buy")
else:
    print("Ready to cook")
