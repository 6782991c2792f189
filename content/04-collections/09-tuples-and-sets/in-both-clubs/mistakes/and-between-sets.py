def in_both(horror, comedy):
    return set(horror) and set(comedy)
