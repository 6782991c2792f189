def best_day(free):
    best = None
    for name in free:
        if best is None or len(free[name]) > len(free[best]):
            best = name
    if best is None:
        return None
    return f"{best}: {', '.join(free[best])}"

print(best_day({"Kofi": ["Mon"]}))
