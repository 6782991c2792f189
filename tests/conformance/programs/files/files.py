with open("days.txt", "w", encoding="utf-8") as file:
    print(file.write("Mon é\nTue\n"))
    print("Wed", file=file)
with open("days.txt", encoding="utf-8") as file:
    for number, line in enumerate(file, 1):
        print(number, repr(line), line.strip())
with open("days.txt", "a", encoding="utf-8") as file:
    file.writelines(["Thu\n"])
print(open("days.txt", encoding="utf-8").read().splitlines())
with open("days.txt", "rb") as file:
    print(file.read(8), file.tell())
try:
    open("missing.txt")
except FileNotFoundError as error:
    print(error, "|", error.filename)
from pathlib import Path
path = Path("notes") / "a.txt"
path.parent.mkdir()
path.write_text("hi", encoding="utf-8")
print(path, path.exists(), path.read_text(), path.suffix, path.name, path.stem, sorted(str(p) for p in Path().rglob("*.txt")))
import json, csv
print(json.dumps({"a": [1, 2.5, None, True], "é": "ü"}, indent=2, ensure_ascii=False))
print(json.loads('{"x": [1, {"y": "z"}]}'))
with open("t.csv", "w", newline="") as file:
    writer = csv.writer(file)
    writer.writerow(["name", "city, land"])
    writer.writerow(["Ana", 3])
with open("t.csv", newline="") as file:
    print([row for row in csv.DictReader(file)])
import os
os.remove("t.csv")
print(sorted(os.listdir()))
