import csv
import json
from collections import Counter

with open("plays.csv", encoding="utf-8", newline="") as file:
    counts = Counter([row["artist"] for row in csv.DictReader(file)])
with open("top-five.json", "w", encoding="utf-8") as file:
    json.dump([{"artist": artist, "plays": plays} for artist, plays in counts.most_common()], file, indent=2, ensure_ascii=False)
