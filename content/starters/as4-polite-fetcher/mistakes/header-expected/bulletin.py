"""The new snow for the avalanche bulletin. Run: python bulletin.py"""

import asyncio
import time
from email.utils import parsedate_to_datetime

import httpx2

from office import SERVER, STATIONS, show

AT_ONCE = 8
LIMIT = 2  # seconds
ATTEMPTS = 4


def pause_after(response):
    """Returns for how many seconds a server wants silence: until a date, for a number of seconds, or for one."""
    header = response.headers["Retry-After"]
    if header.isdecimal():
        return int(header)
    try:
        return max(0, parsedate_to_datetime(header).timestamp() - time.time())
    except ValueError:
        return 1


class Visitor:
    """Asks a server politely: a few requests at a time, and none during a pause."""

    def __init__(self, client, at_once):
        self.client = client
        self.gate = asyncio.Semaphore(at_once)
        self.silent_until = 0

    async def get(self, path):
        """Returns the response. After a 429, it waits for the end of the pause and asks again."""
        async with self.gate:
            for attempt in range(ATTEMPTS):
                while time.monotonic() < self.silent_until:
                    await asyncio.sleep(self.silent_until - time.monotonic())
                async with asyncio.timeout(LIMIT):
                    response = await self.client.get(path)
                if response.status_code != 429:
                    break
                self.silent_until = time.monotonic() + pause_after(response)
        return response


async def fetch(visitor, station):
    """Returns the new snow at a station, in centimetres, or None if there's no reading."""
    try:
        response = await visitor.get(f"/stations/{station}")
        response.raise_for_status()
        return response.json()["cm"]
    except (httpx2.HTTPError, TimeoutError, ValueError, KeyError):
        return None


async def fetch_all(stations):
    """Returns the new snow at all these stations, in their order."""
    async with httpx2.AsyncClient(base_url=SERVER) as client:
        visitor = Visitor(client, AT_ONCE)
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(fetch(visitor, station)) for station in stations]
    return [task.result() for task in tasks]


async def main():
    stations = STATIONS
    start = time.perf_counter()
    depths = await fetch_all(stations)
    show(stations, depths, time.perf_counter() - start)


if __name__ == "__main__":
    asyncio.run(main())
