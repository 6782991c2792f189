import asyncio

from radio import HUTS, cook_soup, free_beds, log


async def together(*coroutines):
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(one) for one in coroutines]
    return [task.result() for task in tasks]


async def all_beds(huts):
    return {hut: beds for hut, beds in zip(huts, await together(*map(free_beds, huts)))}


async def get_ready(huts):
    async with asyncio.TaskGroup() as group:
        beds = group.create_task(all_beds(huts))
        group.create_task(together(*[cook_soup(hut) for hut in huts]))
    return beds.result()


async def main():
    beds = await get_ready(HUTS)
    log(f"{sum(beds.values())} beds are free: {beds}")


if __name__ == "__main__":
    asyncio.run(main())
