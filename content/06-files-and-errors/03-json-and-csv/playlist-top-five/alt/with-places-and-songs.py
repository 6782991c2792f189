import csv
import json
from collections import defaultdict

songs = defaultdict(list)
with open("plays.csv", encoding="utf-8", newline="") as file:
    for row in csv.DictReader(file):
        songs[row["artist"]].append(row["title"])

artists = sorted(songs, key=lambda artist: len(songs[artist]), reverse=True)
charts = []
for place, artist in enumerate(artists[:5], start=1):
    charts.append({
        "place": place,
        "artist": artist,
        "plays": len(songs[artist]),
        "songs": sorted(set(songs[artist])),
    })
text = json.dumps(charts, indent=2, ensure_ascii=False)
with open("top-five.json", "w", encoding="utf-8") as file:
    file.write(text)
print(text)
