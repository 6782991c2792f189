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


async def sing(voice):
    for line in LINES:
        print(f"{voice}: {line}")
        await asyncio.sleep(BEAT)


async def main():
    for voice in VOICES:
        task = asyncio.create_task(sing(voice))
        await asyncio.sleep(BEAT)


if __name__ == "__main__":
    asyncio.run(main())
