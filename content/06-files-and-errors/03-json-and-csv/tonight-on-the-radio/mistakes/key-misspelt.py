import csv

with open("playlist.csv", encoding="utf-8", newline="") as file:
    tracks = list(csv.DictReader(file))
for track in tracks:
    print(f"{track['Title']} by {track['Artist']} ({track['minutes']} min)")
