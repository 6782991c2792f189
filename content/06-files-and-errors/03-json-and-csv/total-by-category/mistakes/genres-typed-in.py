import csv


def minutes_by_genre(filename):
    totals = {"pop": 0, "highlife": 0, "folk": 0, "rock": 0}
    with open(filename, encoding="utf-8", newline="") as file:
        for track in csv.DictReader(file):
            genre = track["genre"]
            totals[genre] += int(track["minutes"])
    return totals


print(minutes_by_genre("playlist.csv"))
