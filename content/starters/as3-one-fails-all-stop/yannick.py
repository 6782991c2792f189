"""Yannick never gives up."""

import asyncio

import radio


async def stubborn(hut):
    """Calls a hut, up to three times."""
    for attempt in range(3):
        try:
            return await radio.call(hut)
        except:
            radio.log(f"{hut}, again!")


async def main():
    try:
        async with asyncio.timeout(2):
            radio.log(await stubborn("Old Saddle"))
    except TimeoutError:
        radio.log("Time is up.")


if __name__ == "__main__":
    asyncio.run(main())
