# The top five of Night Waves
import csv
import json


def count_artists(filename):
    plays = {}
    with open(filename, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            plays[row["artist"]] = plays.get(row["artist"], 0) + 1
    return plays


def make_charts(plays, length=5):
    best = sorted(plays.items(), key=lambda pair: pair[1], reverse=True)
    return [{"artist": artist, "plays": count} for artist, count in best[:length]]


charts = make_charts(count_artists("plays.csv"))
with open("top-five.json", "a", encoding="utf-8") as file:
    json.dump(charts, file, indent=2, ensure_ascii=False)

for place, entry in enumerate(charts, start=1):
    print(f"Number {place}, played {entry['plays']} times: {entry['artist']}!")
