import csv
import json

with open("playlist.csv", encoding="utf-8", newline="") as file:
    tracks = list(csv.DictReader(file))
with open("night.json", "w", encoding="utf-8") as file:
    for track in tracks:
        if int(track["minutes"]) >= 5:
            json.dump({"artist": track["artist"], "title": track["title"], "minutes": int(track["minutes"])}, file, indent=2, ensure_ascii=False)
