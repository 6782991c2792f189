def price_range(prizes):
    if len(prizes) == 0:
        return "No prizes today"
    prices = sorted(prizes.values())
    return f"From {prices[0]} to {prices[-1]} tickets"
