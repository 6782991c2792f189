recipe = ["chickpeas", "cumin", "lemon", "tahini"]
kitchen = ["lemon", "rice", "chickpeas", "salt", "onions"]
missing = set(recipe) - set(kitchen)
print(len(missing), "to buy")
