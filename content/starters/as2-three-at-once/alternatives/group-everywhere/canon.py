import asyncio

VOICES = {"Alto": 36, "Tenor": 33, "Bass": 32, "Kettle": 35}  # each name with its colour
LINES = (
    "Out in the white a bell is ringing,",
    "who can it be that's out so late?",
    "In by the fire the rest is singing:",
    "open the door, and bring a plate.",
)
BEAT = 0.5


async def sing(voice, colour):
    for verse in range(2):
        for line in LINES:
            print(f"\033[{colour}m{voice.upper():>8} | {line}\033[0m")
            await asyncio.sleep(BEAT)


async def main():
    print("Bass, Alto and the others sing:", LINES[0])
    async with asyncio.TaskGroup() as group:
        for voice, colour in VOICES.items():
            group.create_task(sing(voice, colour))
            await asyncio.sleep(BEAT)
    print("Again tomorrow!")


asyncio.run(main())
