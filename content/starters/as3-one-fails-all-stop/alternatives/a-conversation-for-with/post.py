"""A context manager says out, and one function handles every group."""

import asyncio
from contextlib import contextmanager

from radio import HUTS, NoSignalError, call, out

WORDS = {"ValueError": "nonsense", "NoSignalError": "no signal", "TimeoutError": "silence"}


@contextmanager
def conversation(hut):
    try:
        yield hut
    finally:
        out(hut)


class TwiceNonsenseError(Exception):
    """Two answers, and no number in either of them."""


async def snow(hut):
    with conversation(hut):
        async with asyncio.timeout(5):
            answer = await call(hut)
    return int(answer)


async def bulletin():
    try:
        async with asyncio.TaskGroup() as group:
            tasks = [(hut, group.create_task(snow(hut))) for hut in HUTS]
    except ExceptionGroup as group:
        kinds = sorted({type(error).__name__ for error in group.exceptions})
        return [f"no bulletin: {WORDS[kind]}" for kind in kinds]
    else:
        return [f"{hut}: {task.result()} cm" for hut, task in tasks]


async def greeting():
    lines = dict.fromkeys(HUTS)

    async def fill_in(hut):
        try:
            lines[hut] = f"{hut}: {await snow(hut)} cm"
        except tuple([ValueError, NoSignalError, TimeoutError]) as error:
            lines[hut] = f"{hut}: {WORDS[type(error).__name__]}"

    await asyncio.gather(*[fill_in(hut) for hut in HUTS])
    return list(lines.values())


def checked(depth):
    if depth < 0 or 500 < depth:
        raise ValueError(f"{depth} is too much, or too little")
    return depth


async def one_hut(hut, lines):
    lines[hut] = f"{hut}: silent, or too slow"
    try:
        async with asyncio.timeout(5):
            try:
                depth = checked(await snow(hut))
            except ValueError:
                try:
                    depth = checked(await snow(hut))
                except ValueError as error:
                    raise TwiceNonsenseError from error
    except TimeoutError:
        return
    except Exception as error:
        lines[hut] = f"{hut}: {type(error).__name__}"
        return
    lines[hut] = f"{hut}: {depth} cm"


async def report():
    lines = {hut: "" for hut in HUTS}
    async with asyncio.TaskGroup() as group:
        for hut in HUTS:
            group.create_task(one_hut(hut, lines))
    return list(lines.values())
