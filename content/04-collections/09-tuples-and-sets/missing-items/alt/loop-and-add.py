def snacks(needed, kitchen):
    missing = set()
    for thing in needed:
        if thing not in kitchen:
            missing.add(thing)
    if not missing:
        return "Everything's here. Start the film!"
    elif len(missing) > 1:
        return str(len(missing)) + " things to buy."
    else:
        return str(len(missing)) + " thing to buy."
