import json
import os


def save(data, name):
    new = name + ".new"
    with open(new, "w", encoding="utf-8") as file:
        json.dump(data, file)
