"""Lucia's evening at the radio."""

import asyncio

import radio


async def together(*coroutines):
    """Runs coroutines together. Returns a list of their results, in the same order."""
    results = []
    for coroutine in coroutines:
        results.append(await coroutine)
    return results


async def all_beds(huts):
    """Asks all huts. Returns a dictionary with the number of free beds for each hut."""
    numbers = await together(*[radio.free_beds(hut) for hut in huts])
    return dict(zip(huts, numbers))


async def main():
    beds = await all_beds(radio.HUTS)
    radio.log(f"{sum(beds.values())} beds are free")


if __name__ == "__main__":
    asyncio.run(main())
