"""Counts the goats on the village's notice board, politely. Run: python scrape.py"""

import time
from urllib.robotparser import RobotFileParser

import httpx2

from address import FARM

AGENT = "goat-counter/1.0 (nadia@garden.example)"


def fetch(path):
    response = httpx2.get(FARM + path, headers={"User-Agent": AGENT}, timeout=2)
    response.raise_for_status()
    return response.text


rules = RobotFileParser()
rules.parse(fetch("/robots.txt").splitlines())
pause = float(rules.crawl_delay(AGENT) or 1)

notices = []
path = "/board"
while path and rules.can_fetch(AGENT, FARM + path):
    time.sleep(pause)
    page = fetch(path)
    for piece in page.split("<li>")[1:]:
        notices.append(piece.split("</li>")[0])
    path = ""
    if 'href="' in page:
        path = page.split('href="')[1].split('"')[0]

goats = [notice for notice in notices if "goat" in notice.lower()]
print(f"{len(goats)} of {len(notices)} notices are about goats")
