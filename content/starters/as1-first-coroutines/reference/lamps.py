"""Four lamps in the night, for a friend who can read them."""

import asyncio

from radio import together
from signals import MORSE, lamp, postcard


async def blink(hut, word, unit):
    """Blinks a word in Morse code. A dot takes one unit."""
    for letter in word.upper():
        for symbol in MORSE[letter]:
            lamp(hut, True)
            if symbol == ".":
                await asyncio.sleep(unit)
            else:
                await asyncio.sleep(3 * unit)
            lamp(hut, False)
            await asyncio.sleep(unit)
        await asyncio.sleep(2 * unit)


async def main():
    await together(
        blink("Raven", "come", 0.1),
        blink("Two Lakes", "up", 0.2),
        blink("Marmot", "for", 0.1),
        blink("Old Saddle", "soup", 0.1),
    )
    postcard()


if __name__ == "__main__":
    asyncio.run(main())
