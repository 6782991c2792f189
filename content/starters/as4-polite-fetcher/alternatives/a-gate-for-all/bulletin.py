"""The new snow, with one gate for the whole program."""

import asyncio
import time
from email.utils import parsedate_to_datetime

import httpx2

from office import SERVER, STATIONS, show

GATE = asyncio.BoundedSemaphore(8)
OPEN = asyncio.Event()
OPEN.set()


def pause_after(response):
    """Returns for how many seconds a server wants silence: until a date, for a number of seconds, or for one."""
    header = response.headers.get("Retry-After", "")
    if header.isdecimal():
        return int(header)
    try:
        return max(0, parsedate_to_datetime(header).timestamp() - time.time())
    except ValueError:
        return 1


async def end_of_pause(seconds):
    OPEN.clear()
    await asyncio.sleep(seconds)
    OPEN.set()


async def polite_get(client, path, attempts=3):
    async with GATE:
        await OPEN.wait()
        response = await asyncio.wait_for(client.request("GET", path), timeout=2)
        if response.status_code == 429:
            await end_of_pause(pause_after(response))
    if response.status_code == 429 and attempts > 1:
        return await polite_get(client, path, attempts - 1)
    return response


async def fetch(client, station):
    try:
        response = await polite_get(client, f"stations/{station}")
        if response.is_success:
            return response.json()["cm"]
    except Exception as error:
        print(f"{station}: {type(error).__name__}")


async def fetch_all(stations):
    limits = httpx2.Limits(max_connections=20)
    client = httpx2.AsyncClient(base_url=SERVER + "/", limits=limits, timeout=httpx2.Timeout(2, pool=None))
    try:
        return await asyncio.gather(*[fetch(client, station) for station in stations])
    finally:
        await client.aclose()


def main():
    start = time.monotonic()
    depths = asyncio.run(fetch_all(STATIONS))
    show(STATIONS, depths, time.monotonic() - start)


if __name__ == "__main__":
    main()
