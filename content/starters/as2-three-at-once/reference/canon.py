"""A round for three voices: each one begins two lines after the one before."""

import asyncio

VOICES = ["Choir", "Painters", "Keeper"]
LINES = [
    "Snow at the window, and snow at the door,",
    "yesterday's snow, and tonight there is more.",
    "Hang up your socks, and come close to the fire:",
    "we are the wettest and happiest choir!",
]
BEAT = 1.2
APART = 2  # the next voice begins this many lines later


async def sing(number, voice):
    """Sings the whole song, after a silence that depends on the number of the voice."""
    await asyncio.sleep(number * APART * BEAT)
    for line in LINES:
        print(" " * 6 * number + f"{voice}: {line}")
        await asyncio.sleep(BEAT)


async def main():
    async with asyncio.TaskGroup() as group:
        for number, voice in enumerate(VOICES):
            group.create_task(sing(number, voice))
    print("Good night!")


if __name__ == "__main__":
    asyncio.run(main())
