def lowest_and_highest(rounds):
    """Return the fewest and the most rounds, or None twice for an empty list."""
    if not rounds:
        return None, None
    return rounds[0], rounds[-1]


rounds = [5, 3, 9, 4]
shortest, longest = lowest_and_highest(rounds)
print(f"Between {shortest} and {longest} rounds")
