"""What Lucia does with the radio."""

import asyncio

import radio


async def snow(hut):
    """Asks a hut for its new snow, in centimetres."""
    return int(await radio.call(hut))


async def bulletin():
    """Returns the lines of tonight's avalanche bulletin."""
    lines = []
    try:
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(snow(hut)) for hut in radio.HUTS]
        for hut, task in zip(radio.HUTS, tasks):
            lines.append(f"{hut}: {task.result()} cm")
    except ValueError as error:
        lines.append(f"No bulletin: {error}")
    return lines
