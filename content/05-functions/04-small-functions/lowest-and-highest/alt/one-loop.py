def lowest_and_highest(rounds):
    """Return the fewest and the most rounds, or None twice for an empty list."""
    low = None
    high = None
    for number in rounds:
        if low is None or number < low:
            low = number
        if high is None or number > high:
            high = number
    return low, high


rounds = [5, 3, 9, 4]
shortest, longest = lowest_and_highest(rounds)
print(f"Between {shortest} and {longest} rounds")
