def price_range(prizes):
    if not prizes:
        return "No prizes today"
    low = 0
    high = 0
    for price in prizes.values():
        if price < low:
            low = price
        if price > high:
            high = price
    return f"From {low} to {high} tickets"
