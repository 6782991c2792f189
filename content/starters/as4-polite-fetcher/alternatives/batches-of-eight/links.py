"""One link after the other, because it's a small website."""

import asyncio
import sys

import httpx2

from bulletin import seconds_until
from office import links_in

ME = {"User-Agent": "slow-and-friendly (https://example.org/who)"}


async def ask(client, path):
    """Returns the text of a page and what's wrong with it."""
    for attempt in range(4):
        try:
            async with asyncio.timeout(2):
                response = await client.get(path)
        except TimeoutError:
            return "", "sleeps"
        except Exception as error:
            return "", str(error) or type(error).__name__
        if response.status_code != 429:
            break
        await asyncio.sleep(seconds_until(response.headers.get("Retry-After", "1")))
    code = response.status_code
    if code == 429:
        return "", "doesn't want us"
    return response.text, "" if code == 200 else "missing" if code < 500 else "crashed"


async def dead_links(site, path):
    async with httpx2.AsyncClient(base_url=site, headers=ME) as client:
        text, trouble = await ask(client, path)
        if trouble:
            return [f"{path} {trouble}"]
        seen, lines = set(), []
        for link in links_in(text):
            if link in seen:
                continue
            seen.add(link)
            _, trouble = await ask(client, link)
            if trouble:
                lines.append(f"{link} {trouble}")
        return lines


if __name__ == "__main__":
    for line in asyncio.run(dead_links(sys.argv[1], sys.argv[2])):
        print("-", line)
