"""Dead links, with the gate and the pause of the bulletin."""

import asyncio
import sys

import httpx2

from bulletin import polite_get
from office import links_in


def words(answer):
    if isinstance(answer, (TimeoutError, httpx2.TimeoutException)):
        return "too slow"
    if isinstance(answer, Exception):
        return "no connection"
    if answer.status_code == 404:
        return "404, page not found"
    return f"{answer.status_code}, ask the people who run it"


async def dead_links(site, path):
    agent = {"User-Agent": "links of the office; complaints to https://office.example/contact"}
    async with httpx2.AsyncClient(base_url=site, headers=agent) as client:
        page = await polite_get(client, path)
        if page.status_code >= 400:
            return [f"{path} - {words(page)}"]
        links = sorted(set(links_in(page.text)), key=links_in(page.text).index)
        answers = await asyncio.gather(*[polite_get(client, link) for link in links], return_exceptions=True)
    dead = []
    for link, answer in zip(links, answers):
        if isinstance(answer, Exception) or answer.status_code >= 400:
            dead.append(f"{link} - {words(answer)}")
    return dead


if __name__ == "__main__":
    print(*asyncio.run(dead_links(*sys.argv[1:])), sep="\n")
