import json
import os


def save(data, name):
    with open(name, "w", encoding="utf-8") as file:
        json.dump(data, file)


save(["Salt Road", "Night Ferry"], "titles.json")
with open("titles.json", encoding="utf-8") as file:
    print(file.read())
