"""In the evening, all owners get a photo of their cat."""

import asyncio


class NoAnswerError(Exception):
    """A phone is off, or out of reach."""


async def send_photo(stay, phone, sleep):
    """Sends one photo, and says whether it arrived. A failure is tried again after 1, 10 and 60 minutes."""
    for minutes in (0, 1, 10, 60):
        await sleep(minutes * 60)
        try:
            await phone.send(stay.phone, f"{stay.cat}.jpg")
        except NoAnswerError:
            continue
        return True
    return False


async def send_photos(stays, phone, sleep=asyncio.sleep):
    """Sends all photos together, so nobody waits for somebody else. Returns the owners without one."""
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(send_photo(stay, phone, sleep)) for stay in stays]
    return [stay.owner for stay, task in zip(stays, tasks) if not task.result()]
