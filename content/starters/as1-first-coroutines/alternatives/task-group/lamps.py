"""Four lamps in the night, for a friend who can read them."""

import asyncio

import signals


class Lamp:
    def __init__(self, hut, unit):
        self.hut, self.unit = hut, unit

    async def shine(self, units):
        signals.lamp(self.hut, on=True)
        await asyncio.sleep(units * self.unit)
        signals.lamp(self.hut, on=False)

    async def rest(self, units):
        await asyncio.sleep(units * self.unit)


async def blink(hut, word, unit):
    one = Lamp(hut, unit)
    for letter in word:
        for symbol in signals.MORSE[letter.upper()]:
            match symbol:
                case ".":
                    await one.shine(1)
                case "-":
                    await one.shine(3)
            await one.rest(1)
        await one.rest(2)


async def main():
    async with asyncio.TaskGroup() as group:
        for number, hut in enumerate(signals.HUTS, start=1):
            group.create_task(blink(hut, "moon", number / 10))


asyncio.run(main())
signals.postcard()
