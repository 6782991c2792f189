import csv


def load_tracks(filename):
    with open(filename, encoding="utf-8", newline="") as file:
        return [int(track["minutes"]) for track in csv.DictReader(file)]


print(load_tracks("playlist.csv"))
