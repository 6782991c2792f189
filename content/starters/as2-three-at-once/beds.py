"""Lucia's list of free beds, and how she books."""

import radio

FREE = dict(radio.BEDS)


async def book(hut, people):
    """Books beds for a group. Returns whether the group may come."""
    free = FREE[hut]
    if free < people:
        return False
    welcome = await radio.ask_keeper(hut, people)
    if welcome:
        FREE[hut] = free - people
    return welcome
