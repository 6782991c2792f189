import json
import os


def save(data, name):
    with open("new.json", "w", encoding="utf-8") as file:
        json.dump(data, file)
    os.replace("new.json", name)
