"""Four lamps in the night, for a friend who can read them."""

import asyncio

from signals import MORSE, lamp, postcard

WORDS = {"Raven": "see", "Two Lakes": "you", "Marmot": "on", "Old Saddle": "friday"}


async def flash(hut, seconds):
    lamp(hut, True)
    await asyncio.sleep(seconds)
    lamp(hut, False)


async def blink(hut, word, unit):
    """Blinks a word in Morse code, without a pause at the end."""
    for place, letter in enumerate(word.upper()):
        if place:
            await asyncio.sleep(3 * unit)
        for number, symbol in enumerate(MORSE[letter]):
            if number > 0:
                await asyncio.sleep(unit)
            await flash(hut, {".": unit, "-": unit * 3}[symbol])


async def main():
    await asyncio.gather(*[blink(hut, word, 0.2) for hut, word in WORDS.items()])


if __name__ == "__main__":
    asyncio.run(main())
    postcard()
