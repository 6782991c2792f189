"""The evening at the radio, with coroutines."""

from asyncio import run, sleep

from bulletin import LINES, print_bulletin
from radio import HUTS, WEATHER, good_night, log, together, yannick


async def fetch_weather(hut):
    """Asks a hut."""
    log(f"{hut}?")
    await sleep(HUTS[hut])
    log(WEATHER[hut])
    return WEATHER[hut]


async def huts():
    return await together(*[fetch_weather(hut) for hut in HUTS])


async def main():
    answers, _, _ = await together(huts(), yannick(), print_bulletin(LINES))
    log(f"Lucia: {', '.join(answers)}")


run(main())
good_night()
