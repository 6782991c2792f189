def price_range(prizes):
    if not prizes:
        return "No prizes today"
    prices = prizes.values()
    return f"From {min(prices)} to {max(prices)} tickets"


print(price_range({"poster": 120, "keyring": 40, "robot": 900, "cap": 300}))
