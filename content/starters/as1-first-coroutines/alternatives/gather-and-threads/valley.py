"""The evening at the radio, with coroutines."""

import asyncio

import radio
from bulletin import LINES, print_bulletin


async def answer_of(hut):
    await asyncio.sleep(radio.HUTS[hut])
    return radio.WEATHER[hut]


async def fetch_weather(hut: str) -> str:
    radio.log(f"Hello, {hut}, this is Lucia.")
    weather = await answer_of(hut)
    radio.log(f"This is {hut}. We have {weather}.")
    return weather


async def main():
    calls = [fetch_weather(hut) for hut in radio.HUTS]
    answers = await asyncio.gather(print_bulletin(LINES), radio.yannick(), *calls)
    radio.log(f"Lucia: {len(answers) - 2} huts. Good night!")


if __name__ == "__main__":
    asyncio.run(main())
    radio.good_night()
