def price_range(prizes):
    if not prizes:
        print("No prizes today")
    else:
        print(f"From {min(prizes.values())} to {max(prizes.values())} tickets")
