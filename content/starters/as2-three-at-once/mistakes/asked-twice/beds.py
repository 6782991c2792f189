"""Lucia's list of free beds, and how she books."""

import radio

FREE = dict(radio.BEDS)


async def book(hut, people):
    if FREE[hut] < people:
        return False
    welcome = await radio.ask_keeper(hut, people)
    if welcome:
        FREE[hut] -= people
    return welcome
