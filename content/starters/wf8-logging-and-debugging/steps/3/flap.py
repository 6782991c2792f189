"""Replays a night at the cat flap: python flap.py night.txt"""

import logging
import sys
from collections import Counter

from catflap.door import typed, visit


def main(arguments):
    """Lets the flap decide about every event of a night, and print a report."""
    if len(arguments) != 1:
        sys.exit("Usage: python flap.py NIGHT")
    logging.basicConfig(level=logging.INFO)
    came_in = Counter()
    bowl = []
    with open(arguments[0], encoding="utf-8") as file:
        for line in file:
            event = line.strip()
            time, sensor, reading = event.split(";")
            if sensor == "bowl":
                bowl.append(f"{reading} at {time}")
            elif sensor == "app":
                typed(time, reading)
            else:
                cat = visit(time, sensor, reading)
                if cat and sensor == "in":
                    came_in[cat] += 1
    for cat in came_in:
        print(f"{cat} came in: {came_in[cat]}")
    if bowl:
        print(f"In the bowl: {bowl[0]}, {bowl[-1]}")


if __name__ == "__main__":
    main(sys.argv[1:])
