"""Asks with HEAD, which doesn't send the pages."""

import asyncio
import re
import sys
import time

import httpx2

from bulletin import seconds_of_rest

WORDS = {404: "nobody lives there any more", 410: "nobody lives there any more"}


class Checker:
    def __init__(self, client):
        self.client, self.gate, self.until = client, asyncio.Semaphore(5), 0

    async def ask(self, method, path):
        async with self.gate:
            for attempt in range(3):
                while self.until > time.time():
                    await asyncio.sleep(self.until - time.time())
                async with asyncio.timeout(2):
                    answer = await self.client.request(method, path)
                if answer.status_code != 429:
                    return answer
                self.until = time.time() + seconds_of_rest(answer.headers)
        return answer

    async def line(self, path):
        try:
            answer = await self.ask("HEAD", path)
        except TimeoutError:
            return f"{path} is silent"
        except httpx2.TransportError as error:
            return f"{path} hangs up: {error}"
        if answer.is_success:
            return ""
        return f"{path}: {WORDS.get(answer.status_code, 'broken, please call its owner')}"


async def dead_links(site, path):
    headers = {"User-Agent": "Nora's link walk, nora@example.org"}
    async with httpx2.AsyncClient(base_url=site, headers=headers, timeout=2) as client:
        checker = Checker(client)
        page = await checker.ask("GET", path)
        if not page.is_success:
            return [f"{path}: the page itself is missing"]
        links = []
        for link in re.findall(r'href="(/[^"]*)"', page.text):
            if link not in links:
                links.append(link)
        lines = await asyncio.gather(*map(checker.line, links))
    return [line for line in lines if line]


if __name__ == "__main__":
    print("\n".join(asyncio.run(dead_links(*sys.argv[1:3]))))
