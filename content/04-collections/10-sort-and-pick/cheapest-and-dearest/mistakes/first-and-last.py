def price_range(prizes):
    if not prizes:
        return "No prizes today"
    prices = list(prizes.values())
    return f"From {prices[0]} to {prices[-1]} tickets"
