def best_day(free):
    counts = {}
    for days in free.values():
        for day in days:
            counts[day] = counts.get(day, 0) + 1
    best = None
    for day in counts:
        if best is None or counts[day] > counts[best]:
            best = day
    return best

print(best_day({"Kofi": ["Mon"]}))
