"""Lucia's list of free beds, and how she books."""

import asyncio

import radio

FREE = dict(radio.BEDS)
LOCKS = {}


async def book(hut, people):
    lock = LOCKS.setdefault(hut, asyncio.Lock())
    async with lock:
        free = FREE[hut]
        if free < people:
            return False
        welcome = await radio.ask_keeper(hut, people)
        if welcome:
            FREE[hut] = free - people
    return welcome
