"""Tasks that never raise: each returns a number, or what went wrong."""

import asyncio

import radio
from radio import NoSignalError


async def snow(hut):
    try:
        words = await asyncio.wait_for(radio.call(hut), 5)
    finally:
        radio.out(hut)
    return int(words)


async def bulletin():
    tasks = [asyncio.create_task(snow(hut)) for hut in radio.HUTS]
    try:
        await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    finally:
        for task in tasks:
            task.cancel()
        answers = await asyncio.gather(*tasks, return_exceptions=True)
    sentences = {
        ValueError: "Somebody doesn't know what a number is.",
        NoSignalError: "A signal is lost.",
        TimeoutError: "Somebody doesn't answer.",
    }
    problems = [words for kind, words in sentences.items() if any(isinstance(one, kind) for one in answers)]
    return problems or [f"{hut}: {depth} cm" for hut, depth in zip(radio.HUTS, answers)]


async def greeting():
    answers = await asyncio.gather(*map(snow, radio.HUTS), return_exceptions=True)
    lines = []
    for hut, answer in zip(radio.HUTS, answers):
        if isinstance(answer, BaseException):
            lines.append(f"{hut}: sleeps")
        else:
            lines.append(f"{hut}: {answer} cm")
    return lines


async def try_twice(hut):
    for attempt in range(2):
        try:
            depth = await snow(hut)
        except ValueError:
            continue
        if depth in range(501):
            return depth
    return "nonsense"


async def report():
    tasks = {hut: asyncio.create_task(try_twice(hut)) for hut in radio.HUTS}
    try:
        done, late = await asyncio.wait(tasks.values(), timeout=5)
    finally:
        for task in tasks.values():
            task.cancel()
        answers = await asyncio.gather(*tasks.values(), return_exceptions=True)
    lines = []
    for hut, answer in zip(tasks, answers):
        match answer:
            case int():
                lines.append(f"{hut}: {answer} cm")
            case TimeoutError() | asyncio.CancelledError():
                lines.append(f"{hut}: silence")
            case BaseException():
                lines.append(f"{hut}: {answer!r}")
            case _:
                lines.append(f"{hut}: {answer}")
    return lines
