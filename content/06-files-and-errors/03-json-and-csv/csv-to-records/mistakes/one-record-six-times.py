import csv


def load_tracks(filename):
    tracks = []
    record = {}
    with open(filename, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            record["artist"] = row["artist"]
            record["title"] = row["title"]
            record["genre"] = row["genre"]
            record["minutes"] = int(row["minutes"])
            tracks.append(record)
    return tracks


tracks = load_tracks("playlist.csv")
print(len(tracks), "tracks")
