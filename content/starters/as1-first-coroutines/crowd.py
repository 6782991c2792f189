"""Asks as many huts as you like, all together: python crowd.py 10"""

import asyncio
import sys
import time

from radio import together


async def ask():
    """Asks a hut that needs two seconds."""
    await asyncio.sleep(2)


async def main(count):
    await together(*[ask() for hut in range(count)])


count = int(sys.argv[1])
start = time.perf_counter()
asyncio.run(main(count))
seconds = time.perf_counter() - start
print(f"{count} huts have answered after {seconds:.1f} seconds.")
