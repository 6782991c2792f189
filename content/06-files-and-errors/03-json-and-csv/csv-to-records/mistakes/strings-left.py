import csv


def load_tracks(filename):
    with open(filename, encoding="utf-8", newline="") as file:
        tracks = list(csv.DictReader(file))
    for track in tracks:
        int(track["minutes"])
    return tracks


print(len(load_tracks("playlist.csv")))
