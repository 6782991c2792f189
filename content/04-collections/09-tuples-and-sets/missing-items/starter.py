recipe = ["chickpeas", "cumin", "lemon", "tahini"]
kitchen = ["lemon", "rice", "chickpeas", "salt", "onions"]
