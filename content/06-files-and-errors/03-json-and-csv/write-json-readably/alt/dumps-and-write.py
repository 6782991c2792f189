import csv
import json


def load_tracks(filename):
    with open(filename, encoding="utf-8", newline="") as file:
        tracks = list(csv.DictReader(file))
    for track in tracks:
        track["minutes"] = int(track["minutes"])
    return tracks


night = [
    {key: track[key] for key in ["title", "artist", "minutes"]}
    for track in load_tracks("playlist.csv")
    if track["minutes"] > 4
]
text = json.dumps(night, ensure_ascii=False, indent=4)
with open("night.json", "w", encoding="utf-8") as file:
    file.write(text + "\n")
