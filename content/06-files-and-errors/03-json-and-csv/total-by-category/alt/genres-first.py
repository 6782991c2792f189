import csv


def minutes_by_genre(filename):
    with open(filename, encoding="utf-8", newline="") as file:
        tracks = list(csv.DictReader(file))
    totals = {}
    for genre in {track["genre"] for track in tracks}:
        totals[genre] = sum([int(track["minutes"]) for track in tracks if track["genre"] == genre])
    return totals


print(minutes_by_genre("playlist.csv"))
