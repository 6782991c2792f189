import csv

with open("playlist.csv", encoding="utf-8", newline="") as file:
    tracks = list(csv.DictReader(file))
track = tracks[1]
print(f"{track['title']} by {track['artist']} ({track['minutes']} min)")
