from datetime import date

import lending

TABLE = [
    # borrowed, returned, days late, the first day with a new loan
    ("2026-01-01", "2026-01-05", 0, "2026-01-05"),
    ("2026-01-01", "2026-01-06", 1, "2026-01-07"),
    ("2026-01-01", "2026-01-09", 4, "2026-01-13"),
]


def day(text):
    return date.fromisoformat(text)


def new():
    return lending.Cupboard(things={"kite": lending.Thing(days=4, count=1)}, loans=[])


def tries(cupboard, today):
    try:
        return cupboard.lend(thing="kite", person="Zia", today=today)
    except lending.LendingError as error:
        return str(error)


def test_table():
    for borrowed, returned, late, free in TABLE:
        cupboard = new()
        assert tries(cupboard, day(borrowed)) == day("2026-01-05")
        assert cupboard.take_back(thing="kite", person="Zia", today=day(returned)) == late
        before = date.fromordinal(day(free).toordinal() - 1)
        if before >= day(returned):
            assert isinstance(tries(cupboard, before), str), before
        assert isinstance(tries(cupboard, day(free)), date), free


if __name__ == "__main__":
    test_table()
