"""Plays a night, ten minutes at a time, and lets alarm.py decide: python watch.py night.jsonl"""

import json
import sys

from alarm import alarm

windows = {}
with open(sys.argv[1], encoding="utf-8") as file:
    for text in file:
        if text.startswith("{"):
            line = json.loads(text)
            # From the first character to the tens of the minutes: 2028-06-09T02:3
            windows.setdefault(line["time"][:15], []).append(line)

rings = 0
for start, lines in sorted(windows.items()):
    text = alarm(lines)
    if text is not None:
        rings += 1
        print(f"{start[11:]}0  {text}")
print(f"The phone rang {rings} times.")
