def best_day(free):
    counts = {}
    for days in free.values():
        for day in days:
            counts[day] = counts.get(day, 0) + 1
    best = ""
    most = 0
    for day, number in counts.items():
        if number > most:
            best = day
            most = number
    if most == 0:
        return None
    coming = []
    for name in free:
        if best in free[name]:
            coming.append(name)
    return best + ": " + ", ".join(coming)

print(best_day({"Kofi": ["Mon"], "Lin": ["Tue", "Mon"]}))
