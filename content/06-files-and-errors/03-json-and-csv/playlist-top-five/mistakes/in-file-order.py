import csv
import json

counts = {}
with open("plays.csv", encoding="utf-8", newline="") as file:
    for row in csv.DictReader(file):
        counts[row["artist"]] = counts.get(row["artist"], 0) + 1
top = [{"artist": artist, "plays": plays} for artist, plays in counts.items()][:5]
with open("top-five.json", "w", encoding="utf-8") as file:
    json.dump(top, file, indent=2, ensure_ascii=False)
