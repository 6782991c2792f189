"""Four lamps in the night, for a friend who can read them."""

import asyncio

from radio import HUTS, together
from signals import MORSE, lamp, postcard


def film(word):
    """Returns a word as a string with one character for each unit: 1 is on, 0 is off."""
    letters = []
    for letter in word.upper():
        letters.append(MORSE[letter].replace(".", "10").replace("-", "1110"))
    return "00".join(letters)


async def blink(hut, word, unit):
    for picture in film(word):
        lamp(hut, picture == "1")
        await asyncio.sleep(unit)


async def main():
    words = ["late", "for", "the", "bus"]
    await together(*[blink(hut, word, 0.15) for hut, word in zip(HUTS, words)])


asyncio.run(main())
postcard()
