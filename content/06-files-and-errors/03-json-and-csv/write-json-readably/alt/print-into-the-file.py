import csv
import json

night = []
with open("playlist.csv", encoding="utf-8", newline="") as file:
    for track in csv.DictReader(file):
        minutes = int(track["minutes"])
        if minutes >= 5:
            night.append({"artist": track["artist"], "title": track["title"], "minutes": minutes})

with open("night.json", "w", encoding="utf-8") as file:
    print(json.dumps(night, indent=2, ensure_ascii=False), file=file)
