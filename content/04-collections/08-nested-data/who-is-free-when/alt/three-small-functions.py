def turn_around(free):
    groups = {}
    for name in free:
        for day in free[name]:
            if day in groups:
                groups[day].append(name)
            else:
                groups[day] = [name]
    return groups

def longest(groups):
    best = None
    for key in groups:
        if best is None or len(groups[key]) > len(groups[best]):
            best = key
    return best

def best_day(free):
    groups = turn_around(free)
    day = longest(groups)
    if day is None:
        return None
    return f"{day}: {', '.join(groups[day])}"

answer = best_day({"Kofi": ["Mon"], "Lin": ["Tue", "Mon"]})
print(answer)
