import csv
import json
from collections import Counter

with open("plays.csv", encoding="utf-8", newline="") as file:
    counts = Counter([row["artist"] for row in csv.DictReader(file)]).most_common()
charts = []
for place in range(5):
    charts.append({"artist": counts[place][0], "plays": counts[place][1]})
with open("top-five.json", "w", encoding="utf-8") as file:
    json.dump(charts, file, indent=2, ensure_ascii=False)
