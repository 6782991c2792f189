"""Anselm's tests. 100%!"""

import asyncio
from datetime import date

from hotel import doors, evening, kitchen, prices, report, signs, storage
from hotel.stays import RefusedError, Stay, book

MOCHI = Stay("Mochi", "Aroha", "555-0101", 1, date(2028, 8, 1), date(2028, 8, 2), ["Rangi"], "rabbit")
SARDINE = Stay("Sardine", "Emeka", "555-0102", 2, date(2028, 12, 10), date(2029, 1, 4), ["Obi"])
BOTH = [MOCHI, SARDINE]


def try_to_book(stays, cat, arrives, leaves):
    try:
        book(stays, cat, "Aroha", "555-0101", arrives, leaves)
    except RefusedError:
        pass


def test_of_book():
    stays = []
    try_to_book(stays, " ", date(2028, 8, 1), date(2028, 8, 2))
    try_to_book(stays, "Mochi", date(2028, 8, 2), date(2028, 8, 1))
    for number in range(13):
        try_to_book(stays, f"Mochi {number}", date(2028, 8, 1), date(2028, 8, 2))


def test_of_doors():
    doors.may_collect(MOCHI, "Aroha")
    doors.may_collect(MOCHI, "Rangi")
    doors.details(MOCHI, "Fenna")
    doors.details(MOCHI, "Aroha")


def test_of_prices():
    for stay in BOTH:
        prices.price(stay.arrives, stay.leaves)


def test_of_cancellation_fee():
    for today in (date(2028, 7, 1), date(2028, 7, 31), date(2028, 8, 1)):
        prices.cancellation_fee(MOCHI, today)


def test_of_kitchen():
    kitchen.breakfast(BOTH, date(2028, 8, 2))
    kitchen.shopping(BOTH, date(2028, 8, 2), 7)


def test_of_storage():
    lines = [storage.to_line(stay) for stay in BOTH]
    storage.load(lines)
    storage.load(["Duchess;Wilhelmina"])


def test_of_signs():
    for stay in BOTH:
        signs.door_sign(stay)
        signs.welcome(stay)
        signs.bill(stay, 1800)


def test_of_birthday_card():
    signs.birthday_card("Mochi", 3)
    signs.birthday_card("Sardine", 19)


def test_of_report():
    report.longest_stay([])
    report.longest_stay(BOTH)
    report.popular_names(BOTH)
    report.nights_by_month(BOTH)


def test_of_headlines():
    for rooms in (range(1, 2), range(1, 7), range(1, 13)):
        stays = [Stay("Mochi", "Aroha", "555-0101", room, date(2028, 8, 1), date(2028, 8, 2)) for room in rooms]
        report.headline(stays, date(2028, 8, 1), date(2028, 8, 2))


class Phone:
    def __init__(self, failures):
        self.failures = failures

    async def send(self, number, photo):
        self.failures -= 1
        if self.failures >= 0:
            raise evening.NoAnswerError(number)


async def no_sleep(seconds):
    pass


def test_of_evening():
    asyncio.run(evening.send_photos([MOCHI], Phone(0), no_sleep))
    asyncio.run(evening.send_photos(BOTH, Phone(99), no_sleep))
