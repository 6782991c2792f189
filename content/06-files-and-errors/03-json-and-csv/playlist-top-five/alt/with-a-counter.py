# The top five of Night Waves
import csv
import json
from collections import Counter


def count_artists(filename):
    with open(filename, encoding="utf-8", newline="") as file:
        return Counter([row["artist"] for row in csv.DictReader(file)])


def save_charts(charts, filename):
    with open(filename, "w", encoding="utf-8") as file:
        json.dump(charts, file, indent=2, ensure_ascii=False)


charts = []
for artist, plays in count_artists("plays.csv").most_common(5):
    charts.append({"artist": artist, "plays": plays})
save_charts(charts, "top-five.json")

for place, entry in enumerate(charts, start=1):
    print(f"Number {place}, played {entry['plays']} times: {entry['artist']}!")
