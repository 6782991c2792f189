from datetime import datetime, timedelta

import pytest

# Moments by our clock. Over there, it's an hour later.
FIVE_O_CLOCK = datetime(2028, 10, 30, 17, 0)
LATE_ON_SATURDAY = datetime(2028, 10, 28, 22, 30)
HOUR = timedelta(hours=1)


@pytest.mark.parametrize(
    ("arrived", "shown"),
    [
        pytest.param(
            FIVE_O_CLOCK, ["KRT481 18:00 - 19:00", "1.50", "GOOD BYE"], id="evening over there"
        ),
        pytest.param(
            LATE_ON_SATURDAY, ["KRT481 23:30 - 00:30", "0.50", "GOOD BYE"], id="Sunday over there"
        ),
    ],
)
def test_their_clock_counts(barrier, arrived, shown):
    barrier.ask(arrived, "east", "in", "KRT 481")

    assert barrier.ask(arrived + HOUR, "east", "out", "KRT 481") == shown


def test_a_car_over_there_is_not_here(barrier, tmp_path):
    assert barrier.ask(FIVE_O_CLOCK, "east", "in", "KRT 481") == ["WELCOME KRT481", "24 FREE"]
    assert "KRT481" in (tmp_path / "cars-east.json").read_text(encoding="utf-8")

    assert barrier.ask(FIVE_O_CLOCK + HOUR, "out", "KRT 481") == ["WHO ARE YOU?"]


def test_their_day_ends_at_their_four(barrier):
    barrier.ask(FIVE_O_CLOCK, "east", "in", "KRT 481")
    barrier.ask(FIVE_O_CLOCK + HOUR, "east", "out", "KRT 481")

    three = datetime(2028, 10, 31, 3, 0)
    assert barrier.ask(three, "day") == ["30.10.2028", "0 CARS 0.00"]
    assert barrier.ask(three, "east", "day") == ["31.10.2028", "0 CARS 0.00"]


def test_who_came_before_the_change_can_leave(barrier, tmp_path):
    minute = (FIVE_O_CLOCK - datetime(2009, 3, 1)) // timedelta(minutes=1)
    (tmp_path / "cars.json").write_text(f'{{"KRT481": {minute}}}', encoding="utf-8")

    barrier.ask(FIVE_O_CLOCK + HOUR, "out", "KRT 481")

    assert barrier.charged == [200]
