"""Asks the questions of quiz.json: python play.py"""

import json
from pathlib import Path

from quiz import opens

for box in json.loads(Path("quiz.json").read_text(encoding="utf-8")):
    print(box["question"])
    while not opens(box, input("> ")):
        print("No.")
    print("Yes!\n")
