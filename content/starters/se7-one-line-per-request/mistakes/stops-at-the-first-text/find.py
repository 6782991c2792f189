"""Prints the lines of a log that fit: python find.py night.jsonl path=/returns status=200"""

import json
import sys

path, words = sys.argv[1], sys.argv[2:]
wanted = [word.split("=", 1) for word in words]
with open(path, encoding="utf-8") as file:
    for text in file:
        line = json.loads(text)
        if all(str(line.get(key, "")).startswith(value) for key, value in wanted):
            print(text, end="")
