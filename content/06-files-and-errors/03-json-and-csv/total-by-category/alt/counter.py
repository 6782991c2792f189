import csv
from collections import Counter


def minutes_by_genre(filename):
    totals = Counter()
    with open(filename, encoding="utf-8", newline="") as file:
        for track in csv.DictReader(file):
            totals[track["genre"]] += int(track["minutes"])
    return dict(totals)


print(minutes_by_genre("playlist.csv"))
