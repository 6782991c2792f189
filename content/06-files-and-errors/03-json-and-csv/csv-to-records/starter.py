import csv


def load_tracks(filename):
    return []


tracks = load_tracks("playlist.csv")
print(len(tracks), "tracks")
