import csv


def load_tracks(filename):
    with open(filename, encoding="utf-8", newline="") as file:
        tracks = list(csv.DictReader(file))
    for track in tracks:
        track["minutes"] = int(track["minutes"])
        return tracks


tracks = load_tracks("playlist.csv")
print(len(tracks), "tracks")
