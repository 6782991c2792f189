"""Lucia's list of free beds, and how she books."""

import asyncio

import radio

FREE = dict(radio.BEDS)
LOCK = asyncio.Lock()


async def book(hut, people):
    async with LOCK:
        if FREE[hut] < people:
            return False
        welcome = await radio.ask_keeper(hut, people)
        if welcome:
            FREE[hut] -= people
        return welcome
