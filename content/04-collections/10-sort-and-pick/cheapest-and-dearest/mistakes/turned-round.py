def price_range(prizes):
    if not prizes:
        return "No prizes today"
    prices = prizes.values()
    return f"From {max(prices)} to {min(prices)} tickets"
