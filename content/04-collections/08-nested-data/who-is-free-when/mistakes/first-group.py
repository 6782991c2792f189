def best_day(free):
    groups = {}
    for name, days in free.items():
        for day in days:
            if day not in groups:
                groups[day] = []
            groups[day].append(name)
    for day, names in groups.items():
        return f"{day}: {', '.join(names)}"

print(best_day({"Kofi": ["Mon"]}))
