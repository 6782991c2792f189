import csv

with open("playlist.csv", encoding="utf-8", newline="") as file:
    tracks = list(csv.DictReader(file))
for track in tracks:
    print(f"{tracks[1]['title']} by {tracks[1]['artist']} ({tracks[1]['minutes']} min)")
