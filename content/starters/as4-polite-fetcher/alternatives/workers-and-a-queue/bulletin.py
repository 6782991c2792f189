"""The new snow, fetched by eight workers."""

import asyncio
import json
import time
from dataclasses import dataclass, field
from email.utils import mktime_tz, parsedate_tz
from time import monotonic

import httpx2

from office import SERVER, STATIONS, show


def seconds_of_rest(headers):
    value = headers.get("retry-after", "1")
    if date := parsedate_tz(value):
        return mktime_tz(date) - time.time()
    try:
        return float(value)
    except ValueError:
        return 1


@dataclass
class Office:
    client: httpx2.AsyncClient
    results: dict = field(default_factory=dict)
    quiet_until: float = 0.0

    async def ask(self, address):
        response = None
        for _ in range(5):
            while (left := self.quiet_until - monotonic()) > 0:
                await asyncio.sleep(left)
            response = await asyncio.wait_for(self.client.get(address), 2)
            if response.status_code == 429:
                self.quiet_until = max(self.quiet_until, monotonic() + seconds_of_rest(response.headers))
            else:
                return response
        return response

    async def work(self, queue):
        while not queue.empty():
            station = queue.get_nowait()
            self.results[station] = await self.reading(station)

    async def reading(self, station):
        try:
            response = await self.ask(f"{SERVER}/stations/{station}")
        except (asyncio.TimeoutError, httpx2.TransportError):
            return None
        match response.status_code:
            case 200:
                try:
                    return json.loads(response.text).get("cm")
                except json.JSONDecodeError:
                    return None
            case _:
                return None


async def fetch_all(stations):
    queue = asyncio.Queue()
    for station in stations:
        queue.put_nowait(station)
    async with httpx2.AsyncClient(timeout=None) as client:
        office = Office(client)
        await asyncio.gather(*(office.work(queue) for _ in range(8)))
    return [office.results[station] for station in stations]


if __name__ == "__main__":
    start = monotonic()
    show(STATIONS, asyncio.run(fetch_all(STATIONS)), monotonic() - start)
