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
        depths = await asyncio.gather(*[snow(hut) for hut in radio.HUTS])
        for hut, depth in zip(radio.HUTS, depths):
            lines.append(f"{hut}: {depth} cm")
    except ValueError as error:
        lines.append(f"No bulletin: {error}")
    return lines
