"""The evening at the radio, with coroutines."""

import asyncio

from radio import HUTS, WEATHER, good_night, log


async def fetch_weather(hut):
    log(f"Lucia: {hut}, your weather, please.")
    await asyncio.sleep(HUTS[hut])
    log(f"{hut}: {WEATHER[hut]}")
    return WEATHER[hut]


async def main():
    raven = fetch_weather("Raven")
    log(f"Lucia: So it's {raven}.")


if __name__ == "__main__":
    asyncio.run(main())
    good_night()
