import csv


def load_tracks(filename):
    with open(filename, encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        for track in reader:
            track["minutes"] = int(track["minutes"])
        return list(reader)


tracks = load_tracks("playlist.csv")
print(len(tracks), "tracks")
