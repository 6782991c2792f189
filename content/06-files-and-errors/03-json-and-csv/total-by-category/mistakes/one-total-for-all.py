import csv


def minutes_by_genre(filename):
    totals = {}
    minutes = 0
    with open(filename, encoding="utf-8", newline="") as file:
        for track in csv.DictReader(file):
            minutes += int(track["minutes"])
            totals[track["genre"]] = minutes
    return totals


print(minutes_by_genre("playlist.csv"))
