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


async def sing(number, voice):
    await asyncio.sleep(number * BEAT)
    for line in LINES:
        print(f"{voice}: {line}")
        await asyncio.sleep(BEAT)


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(sing(0, "Choir"))
        group.create_task(sing(1, "Painters"))
        group.create_task(sing(2, "Keeper"))


if __name__ == "__main__":
    asyncio.run(main())
