def in_both(horror, comedy):
    return len(set(horror) & set(comedy))
