recipe = ["chickpeas", "cumin", "lemon", "tahini"]
kitchen = ["lemon", "rice", "chickpeas", "salt", "onions"]
needed = set(recipe)
there = set(kitchen)
missing = needed - (needed & there)
if len(missing) > 0:
    print(f"{len(missing)} to buy")
if len(missing) == 0:
    print("Ready to cook")
