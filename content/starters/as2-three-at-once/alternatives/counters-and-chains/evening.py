"""Lucia's evening at the radio."""

import asyncio

import radio


async def together(*coroutines):
    results = [None] * len(coroutines)

    async def store(place, coroutine):
        results[place] = await coroutine

    tasks = set()
    for place, coroutine in enumerate(coroutines):
        tasks.add(asyncio.create_task(store(place, coroutine)))
    await asyncio.wait(tasks)
    return results


async def all_beds(huts):
    tasks = {}
    for hut in huts:
        tasks[hut] = asyncio.create_task(radio.free_beds(hut))
    beds = {}
    for hut, task in tasks.items():
        beds[hut] = await task
    return beds


async def get_ready(huts):
    beds = dict.fromkeys(huts, 0)
    async with asyncio.TaskGroup() as group:
        soups = [group.create_task(radio.cook_soup(hut)) for hut in huts]
        beds = await all_beds(huts)
    assert all(soup.done() for soup in soups)
    return beds


async def main():
    beds = await get_ready(radio.HUTS)
    radio.log(f"{sum(beds.values())} beds are free")


if __name__ == "__main__":
    asyncio.run(main())
