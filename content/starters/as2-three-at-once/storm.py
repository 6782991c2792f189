"""Five groups call at the same moment, and each of them needs a hut."""

import asyncio

import beds
import radio

GROUPS = {"choir": 6, "geologists": 4, "ski team": 4, "painters": 2, "Yannick": 1}


async def find_hut(people):
    """Tries one hut after another, until one takes the group. Returns None if none does."""
    for hut in radio.HUTS:
        if await beds.book(hut, people):
            return hut


async def main():
    tasks = {}
    async with asyncio.TaskGroup() as group:
        for name, people in GROUPS.items():
            tasks[name] = group.create_task(find_hut(people))

    print()
    for hut in radio.HUTS:
        guests = [name for name, task in tasks.items() if task.result() == hut]
        people = sum(GROUPS[name] for name in guests)
        print(f"{hut}: {people} people in {radio.BEDS[hut]} beds ({', '.join(guests) or 'nobody'})")
    outside = [name for name, task in tasks.items() if task.result() is None]
    print("Without a bed:", ", ".join(outside) or "nobody")
    print("Free, says your list:", beds.FREE)


asyncio.run(main())
