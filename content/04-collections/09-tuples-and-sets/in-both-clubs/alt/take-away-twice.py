def in_both(horror, comedy):
    first = set(horror)
    only_horror = first - set(comedy)
    return first - only_horror
