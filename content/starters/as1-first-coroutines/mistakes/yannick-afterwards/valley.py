"""The evening at the radio, with coroutines."""

import asyncio

from bulletin import LINES, print_bulletin
from radio import HUTS, WEATHER, good_night, log, together, yannick


async def fetch_weather(hut):
    log(f"Lucia: {hut}, your weather, please.")
    await asyncio.sleep(HUTS[hut])
    log(f"{hut}: {WEATHER[hut]}")
    return WEATHER[hut]


async def main():
    await together(
        fetch_weather("Raven"),
        fetch_weather("Two Lakes"),
        fetch_weather("Marmot"),
        fetch_weather("Old Saddle"),
        print_bulletin(LINES),
    )
    await yannick()


if __name__ == "__main__":
    asyncio.run(main())
    good_night()
