import csv


def load_tracks(filename):
    with open(filename, encoding="utf-8", newline="") as file:
        for track in csv.DictReader(file):
            track["minutes"] = int(track["minutes"])
            return track


print(load_tracks("playlist.csv"))
