"""Lucia's evening at the radio."""

import asyncio

import radio


async def together(*coroutines):
    """Runs coroutines together. Returns a list of their results, in the same order."""
    tasks = [asyncio.create_task(coroutine) for coroutine in coroutines]
    return [await task for task in tasks]


async def all_beds(huts):
    """Asks all huts. Returns a dictionary with the number of free beds for each hut."""
    numbers = await together(*[radio.free_beds(hut) for hut in huts])
    return dict(zip(huts, numbers))


async def get_ready(huts):
    beds = {}
    async with asyncio.TaskGroup() as group:
        for hut in huts:
            group.create_task(radio.cook_soup(hut))
            call = group.create_task(radio.free_beds(hut))
            beds[hut] = call.result()
    return beds


async def main():
    beds = await get_ready(radio.HUTS)
    radio.log(f"{sum(beds.values())} beds are free, and there's soup")


if __name__ == "__main__":
    asyncio.run(main())
