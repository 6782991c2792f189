import csv


def load_tracks(filename):
    with open(filename, encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    tracks = [dict(zip(rows[0], row)) for row in rows[1:]]
    for track in tracks:
        track["minutes"] = int(track["minutes"])
    return tracks


tracks = load_tracks("playlist.csv")
print(len(tracks), "tracks")
