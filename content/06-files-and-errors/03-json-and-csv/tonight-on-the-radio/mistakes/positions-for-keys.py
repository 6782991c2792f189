import csv

with open("playlist.csv", encoding="utf-8", newline="") as file:
    tracks = list(csv.DictReader(file))
for track in tracks:
    print(f"{track[1]} by {track[0]} ({track[3]} min)")
