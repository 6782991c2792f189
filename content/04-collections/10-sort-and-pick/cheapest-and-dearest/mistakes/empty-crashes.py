def price_range(prizes):
    return f"From {min(prizes.values())} to {max(prizes.values())} tickets"
