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


async def main():
    for beat in range(len(LINES) + len(VOICES) - 1):
        for number, voice in enumerate(VOICES):
            if 0 <= beat - number < len(LINES):
                print(f"{voice}: {LINES[beat - number]}")
        await asyncio.sleep(BEAT)


if __name__ == "__main__":
    asyncio.run(main())
