"""Replays a night at the cat flap: python flap.py night.txt"""

import logging
import sys
from collections import Counter

from catflap.door import typed, visit

logger = logging.getLogger(__name__)


def set_up_logging(level, name):
    """Sends every line to a file, and the serious ones to the terminal, too."""
    file = logging.FileHandler(name, encoding="utf-8")
    screen = logging.StreamHandler()
    screen.setLevel(logging.WARNING)
    logging.basicConfig(
        level=level,
        format="%(levelname)s %(name)s: %(message)s",
        handlers=[file, screen, logging.FileHandler(name, encoding="utf-8")],
    )


def main(arguments):
    """Lets the flap decide about every event of a night, and print a report."""
    level = logging.INFO
    if "--debug" in arguments:
        level = logging.DEBUG
        arguments.remove("--debug")
    name = "flap.log"
    if "--log" in arguments[:-1]:
        place = arguments.index("--log")
        name = arguments[place + 1]
        del arguments[place : place + 2]
    if len(arguments) != 1 or arguments[0] == "--log":
        sys.exit("Usage: python flap.py NIGHT [--debug] [--log NAME]")
    set_up_logging(level, name)
    came_in = Counter()
    bowl = []
    with open(arguments[0], encoding="utf-8") as file:
        for line in file:
            event = line.strip()
            time, sensor, reading = event.split(";")
            shown = "a PIN" if sensor == "app" else reading
            logger.debug("%s %s: %s", time, sensor, shown)
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
