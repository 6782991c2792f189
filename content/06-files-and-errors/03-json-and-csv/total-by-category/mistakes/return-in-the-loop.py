import csv


def minutes_by_genre(filename):
    totals = {}
    with open(filename, encoding="utf-8", newline="") as file:
        for track in csv.DictReader(file):
            genre = track["genre"]
            totals[genre] = totals.get(genre, 0) + int(track["minutes"])
            return totals


print(minutes_by_genre("playlist.csv"))
