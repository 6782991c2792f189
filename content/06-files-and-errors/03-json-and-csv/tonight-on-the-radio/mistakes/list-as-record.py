import csv

with open("playlist.csv", encoding="utf-8", newline="") as file:
    tracks = list(csv.DictReader(file))
for track in tracks:
    print(f"{tracks['title']} by {tracks['artist']} ({tracks['minutes']} min)")
