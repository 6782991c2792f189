import csv
import json

with open("playlist.csv", encoding="utf-8", newline="") as file:
    tracks = list(csv.DictReader(file))

night = []
for track in tracks:
    if int(track["minutes"]) >= 5:
        night.append({"artist": track["artist"], "title": track["title"], "minutes": int(track["minutes"])})

with open("night.json", "w", encoding="utf-8") as file:
    json.dumps(night, indent=2, ensure_ascii=False)
