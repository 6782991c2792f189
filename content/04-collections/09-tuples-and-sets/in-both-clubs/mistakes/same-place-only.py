def in_both(horror, comedy):
    both = set()
    for one, other in zip(horror, comedy):
        if one == other:
            both.add(one)
    return both
