"""Runs a function of post.py: python run.py bulletin"""

import asyncio
import sys

import post
import radio


async def evening(work):
    for line in await work():
        radio.log(line)
    radio.log("Lucia phones the mayor.")
    await asyncio.sleep(3)


if __name__ == "__main__":
    name = sys.argv[1] if len(sys.argv) > 1 else "bulletin"
    asyncio.run(evening(getattr(post, name)))
