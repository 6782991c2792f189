def price_range(prizes):
    if not prizes:
        return "No prizes today"
    lowest = 1000
    highest = 0
    for price in prizes.values():
        if price < lowest:
            lowest = price
        if price > highest:
            highest = price
    return f"From {lowest} to {highest} tickets"
