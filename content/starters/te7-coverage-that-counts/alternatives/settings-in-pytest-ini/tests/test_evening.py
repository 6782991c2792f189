import asyncio

import pytest

from hotel.evening import NoAnswerError, send_photos

pytestmark = pytest.mark.asyncio


class Phone:
    def __init__(self, answers):
        self.answers, self.calls = {name: list(values) for name, values in answers.items()}, []

    async def send(self, number, photo):
        self.calls.append(("start", number))
        await asyncio.sleep(0.001)
        self.calls.append(("end", number))
        if not self.answers[number].pop(0):
            raise NoAnswerError(number)


@pytest.fixture
def naps():
    return []


@pytest.fixture
def sleep(naps):
    async def sleep(seconds):
        naps.append(seconds)

    return sleep


async def test_second_attempt(tiger, sleep, naps):
    assert await send_photos([tiger], Phone({"555-0199": [False, True]}), sleep) == []
    assert sum(naps) == 60


async def test_given_up(tiger, plain, sleep):
    phone = Phone({"555-0199": [False] * 4, "555-0198": [True]})
    assert await send_photos([tiger, plain], phone, sleep) == ["Ayla"]


async def test_together(tiger, plain, sleep):
    phone = Phone({"555-0199": [True], "555-0198": [True]})
    await send_photos([tiger, plain], phone, sleep)
    assert [what for what, number in phone.calls] == ["start", "start", "end", "end"]
