"""Lucia's list of free beds, and how she books."""

import radio

FREE = dict(radio.BEDS)


async def book(hut, people):
    """Books beds for a group. Returns whether the group may come."""
    if FREE[hut] < people:
        return False
    FREE[hut] -= people
    welcome = await radio.ask_keeper(hut, people)
    if not welcome:
        FREE[hut] += people
    return welcome
