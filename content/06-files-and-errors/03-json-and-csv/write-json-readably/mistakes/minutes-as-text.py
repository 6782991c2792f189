import csv
import json

with open("playlist.csv", encoding="utf-8", newline="") as file:
    tracks = list(csv.DictReader(file))
night = [{"artist": track["artist"], "title": track["title"], "minutes": track["minutes"]} for track in tracks if int(track["minutes"]) >= 5]
with open("night.json", "w", encoding="utf-8") as file:
    json.dump(night, file, indent=2, ensure_ascii=False)
