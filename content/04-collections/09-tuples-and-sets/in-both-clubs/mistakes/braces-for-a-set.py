def in_both(horror, comedy):
    both = {}
    for name in horror:
        if name in comedy:
            both.add(name)
    return both
