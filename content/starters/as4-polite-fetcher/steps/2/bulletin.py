"""The new snow for the avalanche bulletin. Run: python bulletin.py"""

import asyncio
import time

import httpx2

from office import SERVER, STATIONS, show


async def fetch(client, station):
    """Returns the new snow at a station, in centimetres."""
    response = await client.get(f"/stations/{station}")
    response.raise_for_status()
    return response.json()["cm"]


async def fetch_all(stations):
    """Returns the new snow at all these stations, in their order."""
    async with httpx2.AsyncClient(base_url=SERVER) as client:
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(fetch(client, station)) for station in stations]
    return [task.result() for task in tasks]


async def main():
    stations = STATIONS
    start = time.perf_counter()
    depths = await fetch_all(stations)
    show(stations, depths, time.perf_counter() - start)


if __name__ == "__main__":
    asyncio.run(main())
