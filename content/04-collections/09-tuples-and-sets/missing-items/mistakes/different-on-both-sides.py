def snacks(needed, kitchen):
    missing = set(needed) ^ set(kitchen)
    if len(missing) == 0:
        return "Everything's here. Start the film!"
    if len(missing) == 1:
        return "1 thing to buy."
    return f"{len(missing)} things to buy."
