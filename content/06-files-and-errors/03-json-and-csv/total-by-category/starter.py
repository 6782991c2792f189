import csv


def minutes_by_genre(filename):
    return {}


print(minutes_by_genre("playlist.csv"))
