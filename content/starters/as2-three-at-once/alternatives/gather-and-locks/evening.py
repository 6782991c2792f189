"""Lucia's evening at the radio."""

import asyncio

import radio


async def together(*coroutines):
    return await asyncio.gather(*coroutines)


async def all_beds(huts):
    numbers = await asyncio.gather(*(radio.free_beds(hut) for hut in huts))
    return {huts[index]: number for index, number in enumerate(numbers)}


async def get_ready(huts):
    result = {}

    async def prepare(hut):
        soup = asyncio.create_task(radio.cook_soup(hut))
        result[hut] = await radio.free_beds(hut)
        await soup

    async with asyncio.TaskGroup() as group:
        for hut in huts:
            group.create_task(prepare(hut))
    return result


async def main():
    print(await get_ready(radio.HUTS))


if __name__ == "__main__":
    asyncio.run(main())
