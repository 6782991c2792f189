import csv


def load_tracks(filename):
    with open(filename, encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
    tracks = []
    for track in reader:
        track["minutes"] = int(track["minutes"])
        tracks.append(track)
    return tracks


print(len(load_tracks("playlist.csv")))
