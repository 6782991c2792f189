"""The evening at the radio, with coroutines."""

import asyncio

from bulletin import LINES, print_bulletin
from radio import HUTS, WEATHER, good_night, log, yannick


async def fetch_weather(hut):
    log("Lucia to " + hut + ": over.")
    seconds = HUTS.get(hut, 1)
    await asyncio.sleep(seconds)
    weather = WEATHER[hut]
    log(hut + " to Lucia: " + weather + ". Over and out.")
    return weather


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(yannick())
        for hut in ["Old Saddle", "Marmot", "Two Lakes", "Raven"]:
            group.create_task(fetch_weather(hut))
        await print_bulletin(LINES)


asyncio.run(main(), debug=False)
good_night()
