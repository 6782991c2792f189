def snacks(needed, kitchen):
    missing = []
    for thing in needed:
        if thing not in kitchen:
            missing.append(thing)
    if len(missing) == 0:
        return "Everything's here. Start the film!"
    if len(missing) == 1:
        return "1 thing to buy."
    return f"{len(missing)} things to buy."
