"""What Lucia does with the radio."""

import asyncio

import radio

LIMIT = 5  # seconds


async def snow(hut):
    """Asks a hut for its new snow, in centimetres."""
    try:
        async with asyncio.timeout(LIMIT):
            return int(await radio.call(hut))
    except asyncio.CancelledError:
        return None
    finally:
        radio.out(hut)


async def bulletin():
    """Returns the lines of tonight's avalanche bulletin."""
    lines = []
    try:
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(snow(hut)) for hut in radio.HUTS]
        for hut, task in zip(radio.HUTS, tasks):
            lines.append(f"{hut}: {task.result()} cm")
    except* ValueError as errors:
        for error in errors.exceptions:
            lines.append(f"No bulletin: {error}")
    except* radio.NoSignalError:
        lines.append("No bulletin: the storm has taken a mast")
    except* TimeoutError:
        lines.append("No bulletin: a hut is silent")
    return lines


async def greet(hut):
    """Returns a hut's line for the greeting, whatever its keeper does."""
    try:
        return f"{hut}: {await snow(hut)} cm"
    except (ValueError, radio.NoSignalError, TimeoutError):
        return f"{hut}: still asleep"


async def greeting():
    """Returns a line for each hut."""
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(greet(hut)) for hut in radio.HUTS]
    return [task.result() for task in tasks]


async def believable_snow(hut):
    """Asks a hut for its new snow, and refuses numbers that nobody should believe."""
    depth = await snow(hut)
    if not 0 <= depth <= 500:
        raise ValueError(f"{hut} says {depth}")
    return depth


async def report_on(hut):
    """Returns a hut's line for the drill, in time and whatever happens."""
    try:
        async with asyncio.timeout(LIMIT):
            try:
                depth = await believable_snow(hut)
            except ValueError:
                depth = await believable_snow(hut)
        return f"{hut}: {depth} cm"
    except ValueError:
        return f"{hut}: talks nonsense. Lower a new stick from the helicopter."
    except radio.NoSignalError:
        return f"{hut}: no signal. Send the dog with a letter."
    except TimeoutError:
        return f"{hut}: silent. Two people on skis, now."
    except Exception as error:
        return f"{hut}: {error}. Nobody knows why, so everybody goes."


async def report():
    """Returns a line for each hut in the drill."""
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(report_on(hut)) for hut in radio.HUTS]
    return [task.result() for task in tasks]
