recipe = ["chickpeas", "cumin", "lemon", "tahini"]
kitchen = ["lemon", "rice", "chickpeas", "salt", "onions"]
missing = recipe - kitchen
if missing:
    print(len(missing), "to buy")
else:
    print("Ready to cook")
