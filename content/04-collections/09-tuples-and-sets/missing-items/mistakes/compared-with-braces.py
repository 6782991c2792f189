def snacks(needed, kitchen):
    missing = set(needed) - set(kitchen)
    if missing == {}:
        return "Everything's here. Start the film!"
    if len(missing) == 1:
        return "1 thing to buy."
    if len(missing) > 1:
        return f"{len(missing)} things to buy."
