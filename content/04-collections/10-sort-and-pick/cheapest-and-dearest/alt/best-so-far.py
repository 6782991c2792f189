def price_range(prizes):
    low = None
    high = None
    for price in prizes.values():
        if low is None or price < low:
            low = price
        if high is None or price > high:
            high = price
    if low is None:
        return "No prizes today"
    return "From " + str(low) + " to " + str(high) + " tickets"
