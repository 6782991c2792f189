"""One limit around all calls of the bulletin, and one for each hut of the others."""

import asyncio

import radio


async def ask(hut):
    try:
        return int(await radio.call(hut))
    finally:
        radio.out(hut)


async def bulletin():
    problems, tasks = [], {}
    try:
        async with asyncio.timeout(5), asyncio.TaskGroup() as group:
            for hut in radio.HUTS:
                tasks[hut] = group.create_task(ask(hut))
    except* ValueError as errors:
        problems.append(f"{len(errors.exceptions)} x nonsense")
    except* radio.NoSignalError as errors:
        problems += [f"{error}" for error in errors.exceptions]
    except* TimeoutError:
        problems.append("silence")
    if problems:
        return ["There's no bulletin tonight.", *problems]
    return ["The avalanche bulletin", *[f"* {hut}: {task.result()} cm" for hut, task in tasks.items()]]


async def line_of(hut):
    try:
        async with asyncio.timeout(5):
            return f"{hut} has {await ask(hut)} cm."
    except Exception:
        return f"{hut} sleeps late."


async def all_lines(function):
    tasks = []
    async with asyncio.TaskGroup() as group:
        for hut in radio.HUTS:
            tasks.append(group.create_task(function(hut)))
    return [task.result() for task in tasks]


async def greeting():
    return ["Good morning!", *await all_lines(line_of)]


async def drill(hut, calls=1):
    try:
        depth = await ask(hut)
        if depth < 0 or depth > 500:
            raise ValueError("nobody believes that")
    except ValueError as error:
        if calls == 2:
            return f"{hut}: asked twice, and only heard this: {error}"
    else:
        return f"{hut}: {depth} cm"
    return await drill(hut, calls + 1)


async def drill_in_time(hut):
    try:
        async with asyncio.timeout(5):
            return await drill(hut)
    except TimeoutError:
        return f"{hut}: not a word in 5 seconds"
    except Exception as error:
        return f"{hut}: broken, {type(error).__name__}"


async def report():
    return await all_lines(drill_in_time)
