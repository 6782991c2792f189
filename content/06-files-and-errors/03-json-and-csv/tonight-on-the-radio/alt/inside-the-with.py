import csv

with open("playlist.csv", encoding="utf-8", newline="") as file:
    for track in csv.DictReader(file):
        print(track["title"] + " by " + track["artist"] + " (" + track["minutes"] + " min)")
