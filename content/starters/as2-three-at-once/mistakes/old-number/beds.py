"""Lucia's list of free beds, and how she books."""

import radio

FREE = dict(radio.BEDS)


async def book(hut, people):
    free = FREE[hut]
    if free < people:
        return False
    FREE[hut] = free - people
    welcome = await radio.ask_keeper(hut, people)
    if not welcome:
        FREE[hut] = free
    return welcome
