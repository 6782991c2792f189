import asyncio

VOICES = ["Wind", "Chimney", "Window"]
LINES = ["Hoo,", "hoo-hoo,", "hoo, says the night,", "so shut the door tight."]
BEAT = 1


async def sing(place):
    """Sings the song, and lets the next voice begin after the second line."""
    following = None
    for number, line in enumerate(LINES, start=1):
        print("\t" * place, VOICES[place], "sings:", line)
        await asyncio.sleep(BEAT)
        if number == 2 and place + 1 < len(VOICES):
            following = asyncio.create_task(sing(place + 1))
    if following:
        await following


async def main():
    await sing(0)


asyncio.run(main())
