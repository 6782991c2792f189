def lowest_and_highest(rounds):
    """Return the fewest and the most rounds, or None twice for an empty list."""
    if not rounds:
        return None, None
    low = rounds[0]
    high = rounds[0]
    for number in rounds:
        if number < low:
            low = number
        elif number > low:
            high = number
    return low, high


rounds = [5, 3, 9, 4]
shortest, longest = lowest_and_highest(rounds)
print(f"Between {shortest} and {longest} rounds")
