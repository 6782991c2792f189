def price_range(prizes):
    return ""


print(price_range({"poster": 120, "keyring": 40, "robot": 900, "cap": 300}))
