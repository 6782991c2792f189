def visitors(names):
    counts = {}
    signatures = 0
    for name in names:
        name = name.strip().lower()
        counts[name] = counts.get(name, 0) + 1
        signatures += 1
    result = (signatures, len(counts))
    return result
