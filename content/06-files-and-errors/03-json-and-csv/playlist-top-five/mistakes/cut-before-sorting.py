import csv
import json

plays = {}
with open("plays.csv", encoding="utf-8", newline="") as file:
    for row in csv.DictReader(file):
        plays[row["artist"]] = plays.get(row["artist"], 0) + 1

first = list(plays.items())[:5]
first.sort(key=lambda pair: pair[1], reverse=True)
charts = [{"artist": artist, "plays": count} for artist, count in first]
with open("top-five.json", "w", encoding="utf-8") as file:
    json.dump(charts, file, indent=2, ensure_ascii=False)
