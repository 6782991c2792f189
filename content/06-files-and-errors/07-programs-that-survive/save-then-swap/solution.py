import json
import os


def save(data, name):
    new = name + ".new"
    with open(new, "w", encoding="utf-8") as file:
        json.dump(data, file)
    os.replace(new, name)


save(["Salt Road", "Night Ferry"], "titles.json")
with open("titles.json", encoding="utf-8") as file:
    print(file.read())
