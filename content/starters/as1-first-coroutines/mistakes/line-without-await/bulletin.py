"""Prints the avalanche bulletin. The printer is from 1989, and needs half a second for a line."""

import asyncio

from radio import log

LINES = [
    "AVALANCHE BULLETIN FOR SUNDAY",
    "above 2000 m: level 3, considerable",
    "below 2000 m: level 2, moderate",
    "There are fresh drifts in the gullies.",
    "The path to the pass is closed.",
    "Please stay at home and eat soup.",
]


async def print_line(line):
    await asyncio.sleep(0.5)
    log(f"printer: {line}")


async def print_bulletin(lines):
    for line in lines:
        print_line(line)
