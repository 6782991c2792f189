"""Looks for the weakest centimetre of snow on two slopes."""

import asyncio

import crystals
from radio import good_night, log, together, yannick


async def look(slope, depth):
    await asyncio.sleep(0.001)
    return crystals.strength(slope, depth)


async def find_weakest(slope):
    """Returns the depth at which a slope holds least."""
    points = {depth: await look(slope, depth) for depth in range(1, 31)}
    weakest = min(points, key=points.get)
    log(f"{slope}: weakest at {weakest} cm")
    return weakest


async def main():
    await together(find_weakest("north slope"), yannick(), find_weakest("south slope"))


if __name__ == "__main__":
    asyncio.run(main())
    good_night()
