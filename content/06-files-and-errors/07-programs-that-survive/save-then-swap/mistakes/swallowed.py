import json
import os


def save(data, name):
    new = name + ".new"
    try:
        with open(new, "w", encoding="utf-8") as file:
            json.dump(data, file)
        os.replace(new, name)
    except TypeError:
        print("Not saved")
