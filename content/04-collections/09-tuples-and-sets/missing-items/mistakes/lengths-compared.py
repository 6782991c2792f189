def snacks(needed, kitchen):
    missing = len(set(needed)) - len(set(kitchen))
    if missing <= 0:
        return "Everything's here. Start the film!"
    if missing == 1:
        return "1 thing to buy."
    return f"{missing} things to buy."
