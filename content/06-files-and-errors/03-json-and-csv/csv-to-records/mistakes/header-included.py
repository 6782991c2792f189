import csv


def load_tracks(filename):
    with open(filename, encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


print(len(load_tracks("playlist.csv")))
