import csv
import json

plays = {}
with open("plays.csv", encoding="utf-8", newline="") as file:
    for row in csv.DictReader(file):
        plays[row["artist"]] = plays.get(row["artist"], 0) + 1

entry = {}
charts = []
for artist, count in sorted(plays.items(), key=lambda pair: pair[1], reverse=True)[:5]:
    entry["artist"] = artist
    entry["plays"] = count
    charts.append(entry)
with open("top-five.json", "w", encoding="utf-8") as file:
    json.dump(charts, file, indent=2, ensure_ascii=False)
