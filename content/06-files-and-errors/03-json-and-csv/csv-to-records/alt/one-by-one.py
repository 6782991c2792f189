import csv


def load_tracks(filename):
    tracks = []
    with open(filename, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            tracks.append({
                "artist": row["artist"],
                "title": row["title"],
                "genre": row["genre"],
                "minutes": int(row["minutes"]),
            })
    return tracks


tracks = load_tracks("playlist.csv")
print(len(tracks), "tracks")
