import datetime

import pytest

import hotel.doors
import hotel.kitchen
import hotel.prices
import hotel.stays
import hotel.storage


def day(number, month=6):
    return datetime.date(2029, month, number)


class TestPermissions:
    stay = hotel.stays.Stay("Olive", "Tariq", "555-0142", 9, day(1), day(2))
    shared = hotel.stays.Stay("Olive", "Tariq", "555-0142", 9, day(1), day(2), trusted=["Noemi"])

    def test_the_door(self):
        answers = {(who, len(stay.trusted)): hotel.doors.may_collect(stay, who) for stay in (self.stay, self.shared) for who in ("Tariq", "Noemi", "Gus")}
        assert answers == {
            ("Tariq", 0): True,
            ("Noemi", 0): False,
            ("Gus", 0): False,
            ("Tariq", 1): True,
            ("Noemi", 1): True,
            ("Gus", 1): False,
        }

    @pytest.mark.parametrize("who", ["Tariq", "Gus", ""])
    def test_phone_numbers_are_private(self, who):
        assert "555-0142" not in str(hotel.doors.details(self.stay, who))

    def test_cancelling(self):
        stays = [self.stay]
        with pytest.raises(hotel.stays.RefusedError, match="Gus"):
            hotel.stays.cancel(stays, self.stay, "Gus")
        hotel.stays.cancel(stays, self.stay, "Tariq")
        assert stays == []


class TestNothingGetsLost:
    def test_the_file(self):
        stays = [hotel.stays.Stay(f"Cat {number}", "Tariq", "555-0142", number, day(1), day(2), diet="fish") for number in (1, 2, 3)]
        lines = [hotel.storage.to_line(stay) for stay in stays]
        lines.insert(1, "oops")
        loaded, unreadable = hotel.storage.load(lines)
        assert loaded == stays and unreadable == ["oops"]

    def test_the_rooms_are_enough_for_twelve(self):
        stays = []
        for number in range(12):
            hotel.stays.book(stays, "Olive", "Tariq", "555-0142", day(1), day(10))
        assert len({stay.room for stay in stays}) == 12
        with pytest.raises(hotel.stays.RefusedError):
            hotel.stays.book(stays, "Olive", "Tariq", "555-0142", day(9), day(11))

    def test_from_tuesday_to_monday(self):
        stays = []
        try:
            hotel.stays.book(stays, "Olive", "Tariq", "555-0142", arrives=day(5), leaves=day(4))
        except hotel.stays.RefusedError:
            return
        pytest.fail(f"booked: {stays}")


class TestMoneyAndFood:
    @pytest.mark.parametrize(
        ("first", "last", "cents"),
        [(day(1), day(2), 1800), (day(19, 12), day(21, 12), 4500), (day(1), day(15), 14 * 1620)],
    )
    def test_prices(self, first, last, cents):
        assert hotel.prices.price(first, last) == cents

    def test_fish_for_olive(self):
        olive = hotel.stays.Stay("Olive", "Tariq", "555-0142", 9, day(1), day(3), diet="fish")
        assert hotel.kitchen.shopping([olive], day(1), 9) == {"fish": 2}
