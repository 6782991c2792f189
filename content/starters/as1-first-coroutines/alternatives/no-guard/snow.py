"""Looks for the weakest centimetre of snow on two slopes."""

import asyncio

from crystals import strength
from radio import good_night, log, together, yannick


async def let_others_in():
    await asyncio.sleep(0)


async def find_weakest(slope):
    """Returns the depth at which a slope holds least."""
    depths = list(range(1, 31))
    points = []
    while len(points) < len(depths):
        await let_others_in()
        points.append(strength(slope, depths[len(points)]))
    weakest = depths[points.index(min(points))]
    log(f"{slope}: weakest at {weakest} cm")
    return weakest


async def main():
    await together(yannick(), find_weakest("north slope"), find_weakest("south slope"))


asyncio.run(main())
good_night()
