def snacks(needed, kitchen):
    missing = set(needed) - set(kitchen)
    if len(missing) == 0:
        return "Everything's here. Start the film!"
    return f"{len(missing)} things to buy."
