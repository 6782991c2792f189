"""Lucia's list of free beds, and how she books."""

from collections import Counter

import radio

FREE = dict(radio.BEDS)
RESERVED = Counter()


async def book(hut, people):
    if FREE[hut] - RESERVED[hut] < people:
        return False
    RESERVED[hut] += people
    welcome = await radio.ask_keeper(hut, people)
    RESERVED[hut] -= people
    if welcome:
        FREE[hut] -= people
    return welcome
