"""The radio in the valley. You use this file, and it stays as it is."""

import asyncio
import time

# How many seconds a hut needs until it has an answer.
HUTS = {"Raven": 2, "Two Lakes": 1, "Marmot": 2, "Old Saddle": 4}
WEATHER = {
    "Raven": "-9 degrees, snow",
    "Two Lakes": "-7 degrees, fog",
    "Marmot": "-8 degrees, snow",
    "Old Saddle": "-14 degrees, storm",
}
BEGIN, BUSY = time.perf_counter(), time.process_time()


def log(line):
    """Prints a line, with the seconds since the program began."""
    print(f"{time.perf_counter() - BEGIN:5.1f}  {line}", flush=True)


def good_night():
    """Prints how long the program took, and how long it kept the processor busy."""
    seconds, busy = time.perf_counter() - BEGIN, time.process_time() - BUSY
    print(f"{seconds:.1f} seconds, and the processor was busy for {busy:.1f} of them")


async def together(*coroutines):
    """Runs coroutines together, and returns a list of their results."""
    return await asyncio.gather(*coroutines)


async def yannick():
    """Calls from the pass, in the fog."""
    await asyncio.sleep(0.5)
    log("Yannick: I'm at the big stone. Left or right?")
    log("Lucia: Right!")
