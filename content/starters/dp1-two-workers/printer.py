"""The printer at the window. It's old, and it stays as it is."""

import asyncio


async def print_slip(number):
    """Prints a slip with a number, which takes five seconds."""
    await asyncio.sleep(5)
    with open("slips.txt", "a", encoding="utf-8") as paper:
        paper.write(f"Number {number}\n")
