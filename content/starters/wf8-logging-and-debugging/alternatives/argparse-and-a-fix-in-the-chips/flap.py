"""Replays a night at the cat flap."""

import argparse
import logging
import logging.handlers
from collections import Counter

from catflap.door import typed, visit

logger = logging.getLogger("flap")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("night")
    parser.add_argument("--debug", action="store_true")
    parser.add_argument("--log", default="flap.log")
    wanted = parser.parse_args()
    root = logging.getLogger()
    root.setLevel("DEBUG" if wanted.debug else "INFO")
    file = logging.handlers.RotatingFileHandler(wanted.log, maxBytes=100_000, backupCount=3, encoding="utf-8")
    file.setFormatter(logging.Formatter("%(asctime)s [%(levelname)s] %(name)s %(message)s"))
    root.addHandler(file)
    screen = logging.StreamHandler()
    screen.setLevel("WARNING")
    root.addHandler(screen)
    counted, bowl = Counter(), []
    with open(wanted.night, encoding="utf-8") as night:
        for time, sensor, reading in (line.strip().split(";") for line in night):
            match sensor:
                case "bowl":
                    bowl.append(f"{reading} at {time}")
                case "app":
                    logger.debug(f"{time}: somebody typed a PIN, it was {'right' if typed(time, reading) else 'wrong'}")
                case _:
                    logger.debug(f"{reading!r} at {sensor}, {time}")
                    cat = visit(time, sensor, reading)
                    counted.update([cat] if cat and sensor == "in" else [])
    for cat, number in counted.items():
        print(f"{cat} came in: {number}")
    if bowl:
        print("In the bowl:", bowl[0] + ",", bowl[-1])


if __name__ == "__main__":
    main()
