def lowest_and_highest(rounds):
    """Return the fewest and the most rounds, or None twice for an empty list."""
    if not rounds:
        return None, None
    print(f"Between {min(rounds)} and {max(rounds)} rounds")


rounds = [5, 3, 9, 4]
lowest_and_highest(rounds)
