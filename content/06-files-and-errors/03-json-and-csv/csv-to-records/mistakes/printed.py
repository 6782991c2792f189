import csv


def load_tracks(filename):
    with open(filename, encoding="utf-8", newline="") as file:
        for track in csv.DictReader(file):
            print(track)



tracks = load_tracks("playlist.csv")
print(len(tracks), "tracks")
