def price_range(prizes):
    if not prizes:
        return "No prizes today"
    return f"From {min(prizes)} to {max(prizes)} tickets"
