"""The radio of the rescue post. You use it, and it stays as it is.

What the huts do tonight is in tonight.txt, one line for each hut:

    Raven: 34 after 2
    Marmot: up to my knees after 1; 28 after 1
    Old Saddle: silent

The number at the end is in seconds. After a semicolon comes the answer to the second call.
Instead of an answer, there may be `silent`, `no signal` or `smoke`.
"""

import asyncio
import atexit
import time
from pathlib import Path

HUTS = ["Raven", "Two Lakes", "Marmot", "Old Saddle"]
PLAN = Path(__file__).with_name("tonight.txt")


class NoSignalError(Exception):
    """The connection to a hut is gone."""


async def call(hut):
    """Asks a hut for its new snow, and returns what the keeper says, as a string."""
    if not calls:
        atexit.register(good_night)
    log(f"Lucia: {hut}, how much new snow? Over.")
    calls.append(hut)
    waiting.append(hut)
    words, seconds = answer_of(hut)
    await moment(seconds)
    log(f"{hut}: {words}")
    if words == "no signal":
        raise NoSignalError(f"no signal from {hut}")
    if words == "smoke":
        raise OSError(f"smoke comes out of the radio at {hut}")
    return words


def out(hut):
    """Tells a keeper that this was all."""
    log(f"Lucia: {hut}, out.")
    if hut in waiting:
        waiting.remove(hut)


def log(text):
    """Prints a line, with the seconds since the first call."""
    print(f"{since_the_start():5.1f}  {text}", flush=True)


# What follows makes the huts answer. You don't need it for the lesson.

calls, waiting, moments, start = [], [], {}, []


def since_the_start():
    if not start:
        start.append(time.monotonic())
    return time.monotonic() - start[0]


def answer_of(hut):
    """Returns what a hut says to this call, and after how many seconds. None means never."""
    answers = ["silent"]
    for line in PLAN.read_text(encoding="utf-8-sig").splitlines():
        name, _, rest = line.partition(":")
        if name.strip() == hut:
            answers = [one.strip() for one in rest.split(";")]
    answer = answers[min(calls.count(hut), len(answers)) - 1]
    if answer == "silent":
        return answer, None
    words, _, seconds = answer.rpartition(" after ")
    try:
        return words, float(seconds)
    except ValueError:
        return answer, 1


async def moment(seconds):
    """Waits. Calls that begin together and take equally long end in the same instant."""
    if seconds is None:
        await asyncio.Event().wait()
    end = round(since_the_start(), 1) + seconds
    if end not in moments:
        moments[end] = asyncio.Event()
        asyncio.get_running_loop().call_later(seconds, moments[end].set)
    await moments[end].wait()


def good_night():
    if waiting:
        print("Still waiting at the radio:", ", ".join(waiting))
    else:
        print('All keepers have heard "out". Good night!')
