"""Finds the dead links on a page. Run: python links.py http://127.0.0.1:8000 /website"""

import asyncio
import sys

import httpx2

from bulletin import Visitor
from office import links_in

AT_ONCE = 3  # other people want to read the website, too
AGENT = "dead-links/1.0 (seraina@avalanche.example)"


async def look_at(visitor, path):
    """Returns what's wrong with a page, or None, and the page."""
    try:
        response = await visitor.get(path)
    except TimeoutError:
        return "no answer in time", ""
    except httpx2.HTTPError:
        return "the connection broke", ""
    if response.status_code == 429:
        return "too busy, ask later", ""
    if response.status_code >= 500:
        return "its server has a problem", ""
    if response.status_code >= 400:
        return "gone", ""
    return None, response.text


async def dead_links(site, path):
    """Returns a line for each dead link on a page, in the page's order."""
    async with httpx2.AsyncClient(base_url=site, headers={"User-Agent": AGENT}) as client:
        visitor = Visitor(client, AT_ONCE)
        trouble, page = await look_at(visitor, path)
        if trouble:
            return [f"{path}: {trouble}"]
        links = links_in(page)
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(look_at(visitor, link)) for link in links]
    lines = []
    for link, task in zip(links, tasks):
        trouble, _ = task.result()
        if trouble:
            lines.append(f"{link}: {trouble}")
    return lines


async def main():
    lines = await dead_links(*sys.argv[1:])
    for line in lines:
        print(line)
    print(f"{len(lines)} dead links")


if __name__ == "__main__":
    asyncio.run(main())
