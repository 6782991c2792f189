def in_both(horror, comedy):
    return set(horror) & set(comedy)
