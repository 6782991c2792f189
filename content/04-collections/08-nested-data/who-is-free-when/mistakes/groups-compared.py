def best_day(free):
    groups = {}
    for name, days in free.items():
        for day in days:
            if day not in groups:
                groups[day] = []
            groups[day].append(name)
    best = None
    for day in groups:
        if best is None or groups[day] > groups[best]:
            best = day
    if best is None:
        return None
    return f"{best}: {', '.join(groups[best])}"

print(best_day({"Kofi": ["Mon"]}))
