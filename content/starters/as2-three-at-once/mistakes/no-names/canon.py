import asyncio
import time

VOICES = ["Choir", "Painters", "Keeper"]
LINES = [
    "Snow at the window, and snow at the door,",
    "yesterday's snow, and tonight there is more.",
    "Hang up your socks, and come close to the fire:",
    "we are the wettest and happiest choir!",
]
BEAT = 1.2


async def sing(number):
    await asyncio.sleep(number * BEAT)
    for line in LINES:
        print(" " * 30 * number + line)
        await asyncio.sleep(BEAT)


async def main():
    async with asyncio.TaskGroup() as group:
        for number in range(len(VOICES)):
            group.create_task(sing(number))


if __name__ == "__main__":
    asyncio.run(main())
