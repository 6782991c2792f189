def best_day(free):
    groups = {}
    for name, days in free.items():
        for day in days:
            if day not in groups:
                groups[day] = []
            groups[day].append(name)

    best = None
    for day, names in groups.items():
        if best is None or len(names) > len(groups[best]):
            best = day
    if best is None:
        return None
    return f"{best}: {', '.join(groups[best])}"

friends = {
    "Ife": ["Fri", "Sat"],
    "Mateo": ["Sat", "Sun"],
    "Asha": ["Sun"],
    "Jonas": ["Sat"],
}
print(f"Let's meet! {best_day(friends)}")
