import json
import os


def save(data, name):
    text = json.dumps(data)
    with open(name, "w", encoding="utf-8") as file:
        file.write(text)
