"""Looks for the weakest centimetre of snow on two slopes."""

import asyncio

from crystals import strength
from radio import good_night, log, together, yannick


async def find_weakest(slope):
    """Returns the depth at which a slope holds least."""
    weakest, least = 0, 10_000
    for depth in range(1, 31):
        holds = strength(slope, depth)
        if holds < least:
            weakest, least = depth, holds
        await asyncio.sleep(0)
    log(f"{slope}: weakest at {weakest} cm")
    return weakest


async def main():
    await together(yannick(), find_weakest("north slope"), find_weakest("south slope"))


if __name__ == "__main__":
    asyncio.run(main())
    good_night()
