import csv
import json
from collections import Counter

with open("plays.csv", encoding="utf-8", newline="") as file:
    counts = Counter([row["artist"] for row in csv.DictReader(file)])
best = sorted(counts.items(), key=lambda pair: pair[1])[:5]
with open("top-five.json", "w", encoding="utf-8") as file:
    json.dump([{"artist": artist, "plays": plays} for artist, plays in best], file, indent=2, ensure_ascii=False)
