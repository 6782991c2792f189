import asyncio
import datetime
from unittest.mock import AsyncMock

from hotel import evening, stays


def a_stay(owner):
    return stays.Stay(f"{owner}'s cat", owner, owner, 1, datetime.date(2029, 6, 1), datetime.date(2029, 6, 2))


def send(phone, *owners):
    sleep = AsyncMock()
    without = asyncio.run(evening.send_photos([a_stay(owner) for owner in owners], phone, sleep))
    return without, [call.args[0] for call in sleep.await_args_list]


def test_retries():
    phone = AsyncMock()
    phone.send.side_effect = [evening.NoAnswerError, evening.NoAnswerError, evening.NoAnswerError, None]
    assert send(phone, "Tariq") == ([], [0, 60, 600, 3600])


def test_one_is_off():
    class Phone:
        async def send(self, number, photo):
            if number == "Gus":
                raise evening.NoAnswerError

    without, slept = send(Phone(), "Tariq", "Gus", "Noemi")
    assert without == ["Gus"]


def test_all_at_the_same_time():
    class Phone:
        now = most = 0

        async def send(self, number, photo):
            self.now += 1
            self.most = max(self.most, self.now)
            await asyncio.sleep(0)
            self.now -= 1

    phone = Phone()
    send(phone, "Tariq", "Gus", "Noemi")
    assert phone.most == 3
