import csv
import json

night = []
with open("playlist.csv", encoding="utf-8", newline="") as file:
    for track in csv.DictReader(file):
        track["minutes"] = int(track["minutes"])
        track.pop("genre")
        if track["minutes"] >= 5:
            night.append(track)

with open("night.json", "w", encoding="utf-8") as file:
    json.dump(night, file, indent=2, ensure_ascii=False)
