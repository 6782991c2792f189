recipe = ["chickpeas", "cumin", "lemon", "tahini"]
kitchen = ["lemon", "rice", "chickpeas", "salt", "onions"]
missing = set(recipe) - set(kitchen)
if missing == {}:
    print("Ready to cook")
else:
    print(len(missing), "to buy")
