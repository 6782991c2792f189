def in_both(horror, comedy):
    both = set()
    for name in horror:
        if name in comedy:
            both.add(name)
            return both
    return both
