import asyncio
from datetime import date

from hotel.evening import NoAnswerError, send_photos
from hotel.stays import Stay

FIRST, LAST = date(2028, 8, 1), date(2028, 8, 5)
MOCHI = Stay("Mochi", "Aroha", "555-0101", 1, FIRST, LAST)
BISCUIT = Stay("Biscuit", "Parveen", "555-0103", 3, FIRST, LAST)


class FakePhone:
    def __init__(self, off=()):
        self.off, self.log = list(off), []

    async def send(self, number, photo):
        self.log.append(f"{photo} begins")
        await asyncio.sleep(0)
        if number in self.off:
            self.off.remove(number)
            raise NoAnswerError(number)
        self.log.append(f"{photo} arrives")


class FakeClock:
    def __init__(self):
        self.slept = []

    async def sleep(self, seconds):
        self.slept.append(seconds)


def test_a_phone_that_was_off_twice_gets_its_photo():
    phone, clock = FakePhone(off=["555-0103", "555-0103"]), FakeClock()

    assert send_photos([BISCUIT], phone, clock.sleep)



def test_a_phone_that_stays_off_is_reported_and_stops_no_other():
    phone, clock = FakePhone(off=["555-0103"] * 4), FakeClock()

    assert send_photos([BISCUIT, MOCHI], phone, clock.sleep)



def test_nobody_waits_for_somebody_else():
    phone, clock = FakePhone(), FakeClock()

    assert send_photos([BISCUIT, MOCHI], phone, clock.sleep)

