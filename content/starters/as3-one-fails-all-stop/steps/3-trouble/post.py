"""What Lucia does with the radio."""

import asyncio

import radio


async def snow(hut):
    """Asks a hut for its new snow, in centimetres."""
    try:
        return int(await radio.call(hut))
    except Exception as error:
        radio.log(f"Trouble at {hut}: {error}")
        raise
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
    return lines
