def lowest_and_highest(rounds):
    """Return the fewest and the most rounds, or None twice for an empty list."""
    if not rounds:
        return None, None
    in_order = sorted(rounds)
    return in_order[0], in_order[-1]


rounds = [5, 3, 9, 4]
shortest, longest = lowest_and_highest(rounds)
print(f"Between {shortest} and {longest} rounds")
