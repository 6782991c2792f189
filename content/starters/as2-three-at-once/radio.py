"""The radio of the rescue post, and the huts at the other end. You use this file, and it stays as it is."""

import asyncio
import time

HUTS = ["Raven", "Two Lakes", "Marmot", "Old Saddle"]
BEDS = {"Raven": 5, "Two Lakes": 2, "Marmot": 8, "Old Saddle": 4}
SECONDS = {"Raven": 4, "Two Lakes": 2, "Marmot": 1, "Old Saddle": 2}  # until a keeper answers
BEGIN = time.perf_counter()


def log(line):
    """Prints a line, with the seconds since the program began."""
    print(f"{time.perf_counter() - BEGIN:5.1f}  {line}", flush=True)


async def free_beds(hut):
    """Asks a hut for its free beds. Returns how many there are."""
    log(f"Lucia: {hut}, how many beds are free?")
    await asyncio.sleep(SECONDS[hut])
    log(f"{hut}: {BEDS[hut]}")
    return BEDS[hut]


async def cook_soup(hut):
    """Asks a hut for soup. Returns when the soup is hot."""
    log(f"Lucia: {hut}, put the soup on, please.")
    await asyncio.sleep(5)
    log(f"{hut}: the soup is hot")


async def ask_keeper(hut, people):
    """Asks the keeper of a hut to take a group. Returns whether they may come."""
    log(f"Lucia: {hut}, can you take {people}?")
    await asyncio.sleep(SECONDS[hut])
    if hut == "Two Lakes":
        log("Two Lakes: sorry, our roof has started to leak")
        return False
    log(f"{hut}: yes, {people} can come")
    return True
