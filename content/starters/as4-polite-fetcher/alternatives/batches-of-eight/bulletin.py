"""The new snow, eight stations after another."""

import asyncio
from datetime import datetime, timedelta, timezone
from email.utils import parsedate_to_datetime

import httpx2

from office import SERVER, STATIONS, show


class Refused(Exception):
    def __init__(self, seconds):
        super().__init__(seconds)
        self.seconds = seconds


def seconds_until(header):
    if header.isdecimal():
        return int(header)
    try:
        return max(0, (parsedate_to_datetime(header) - datetime.now(timezone.utc)).total_seconds())
    except (TypeError, ValueError):
        return 1


async def fetch(client, station):
    async with asyncio.timeout(2):
        async with client.stream("GET", "/stations/" + station) as response:
            if response.status_code == 429:
                raise Refused(seconds_until(response.headers.get("Retry-After", "1")))
            response.raise_for_status()
            await response.aread()
            return response.json()["cm"]


async def fetch_all(stations):
    depths, attempts = {}, {}
    left = list(stations)
    async with httpx2.AsyncClient(base_url=httpx2.URL(SERVER), timeout=httpx2.Timeout(3)) as client:
        while left:
            batch, left = left[:8], left[8:]
            answers = await asyncio.gather(*[fetch(client, one) for one in batch], return_exceptions=True)
            pause = 0
            for station, answer in zip(batch, answers):
                if isinstance(answer, Refused):
                    pause = max(pause, answer.seconds)
                    attempts[station] = attempts.get(station, 0) + 1
                    if attempts[station] < 3:
                        left.insert(0, station)
                elif not isinstance(answer, Exception):
                    depths[station] = answer
            if pause:
                end = datetime.now() + timedelta(seconds=pause)
                while datetime.now() < end:
                    await asyncio.sleep(0.1)
    return [depths.get(station) for station in stations]


async def main():
    start = datetime.now()
    depths = await fetch_all(STATIONS)
    show(STATIONS, depths, (datetime.now() - start).total_seconds())


if __name__ == "__main__":
    asyncio.run(main())
