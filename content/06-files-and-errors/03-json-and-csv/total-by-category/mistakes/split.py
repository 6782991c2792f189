def minutes_by_genre(filename):
    totals = {}
    with open(filename, encoding="utf-8") as file:
        for line in file:
            parts = line.strip().split(",")
            totals[parts[2]] = totals.get(parts[2], 0) + int(parts[3])
    return totals


print(minutes_by_genre("playlist.csv"))
