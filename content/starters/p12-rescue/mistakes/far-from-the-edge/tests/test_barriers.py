from datetime import datetime, timedelta

import pytest

MONDAY = datetime(2028, 10, 30, 9, 0)
DECEMBER = datetime(2028, 12, 4, 9, 0)
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


def test_a_car_comes_in_and_goes_out(barrier):
    assert barrier.ask(MONDAY, "in", "krt 481") == ["WELCOME KRT481", "39 FREE"]
    assert barrier.opened

    assert barrier.ask(MONDAY + HOUR, "out", "KRT-481") == [
        "KRT481 09:00 - 10:00",
        "2.00",
        "GOOD BYE",
    ]
    assert barrier.opened
    assert barrier.charged == [200]


def test_the_cameras_cannot_tell_o_from_0(barrier):
    barrier.ask(MONDAY, "in", "OLD 10")

    barrier.ask(MONDAY + HOUR, "out", "0LD 1O")

    assert barrier.opened


def test_an_unknown_car_stays_inside(barrier):
    assert barrier.ask(MONDAY, "out", "KRT 481") == ["WHO ARE YOU?"]
    assert not barrier.opened


def test_a_car_that_is_seen_twice_has_come_once(barrier):
    barrier.ask(MONDAY, "in", "KRT 481")
    barrier.ask(MONDAY + HOUR, "in", "KRT 481")
    assert barrier.opened

    barrier.ask(MONDAY + 2 * HOUR, "out", "KRT 481")

    assert barrier.charged == [400]


@pytest.mark.parametrize(("moment", "spaces"), [(MONDAY, 40), (DECEMBER, 38)])
def test_the_car_park_is_full(barrier, moment, spaces):
    for number in range(spaces):
        shown = barrier.ask(moment, "in", f"KRT {number}")
    assert shown[-1] == "0 FREE"

    assert barrier.ask(moment, "in", "XYZ 1") == ["FULL"]
    assert not barrier.opened


def test_a_free_stay_needs_no_card(barrier):
    barrier.ask(MONDAY, "in", "KRT 481")

    shown = barrier.ask(MONDAY + 10 * MINUTE, "out", "KRT 481")

    assert shown == ["KRT481 09:00 - 09:10", "FREE", "GOOD BYE"]
    assert barrier.charged == []


def test_a_declined_card_does_not_open_and_another_one_does(barrier):
    barrier.ask(MONDAY, "in", "KRT 481")

    barrier.terminal.declines = True
    assert barrier.ask(MONDAY + HOUR, "out", "KRT 481")[-1] == "CARD DECLINED"
    assert not barrier.opened

    barrier.terminal.declines = False
    assert barrier.ask(MONDAY + 2 * HOUR, "out", "KRT 481")[-1] == "GOOD BYE"
    assert barrier.charged == [400]
    assert barrier.ask(MONDAY + 2 * HOUR, "day") == ["30.10.2028", "1 CARS 4.00"]


def test_nobody_is_paid_for_parking(barrier):
    barrier.ask(datetime(2028, 10, 29, 2, 58), "in", "KRT 481")

    shown = barrier.ask(datetime(2028, 10, 29, 2, 1), "out", "KRT 481")

    assert shown[1:] == ["FREE", "GOOD BYE"]
    assert barrier.charged == []


def test_the_guard_sees_who_has_been_here_longest(barrier):
    barrier.ask(MONDAY, "in", "ZZ 1")
    barrier.ask(MONDAY + HOUR, "in", "AA 1")

    assert barrier.ask(MONDAY + 9 * HOUR, "who") == ["ZZ1 09:00 18.00", "AA1 10:00 16.00", "2 CARS"]


def test_a_day_ends_at_four(barrier):
    barrier.ask(MONDAY, "in", "KRT 481")
    barrier.ask(MONDAY + HOUR, "out", "KRT 481")
    barrier.ask(MONDAY, "in", "KRT 482")
    barrier.ask(MONDAY, "out", "KRT 482")

    assert barrier.ask(datetime(2028, 10, 31, 3, 59), "day") == ["30.10.2028", "2 CARS 2.00"]
    assert barrier.ask(datetime(2028, 10, 31, 4, 0), "day") == ["31.10.2028", "0 CARS 0.00"]


def test_other_words_open_nothing(barrier):
    assert barrier.ask(MONDAY, "open", "sesame") == ["?"]
    assert barrier.code == 2


@pytest.mark.parametrize(
    ("arrived", "minutes", "plate", "cents"),
    [
        pytest.param(MONDAY, 3, "KRT 481", [], id="free"),
        pytest.param(MONDAY, 40, "KRT 481", [200], id="no longer free"),
        pytest.param(MONDAY, 30, "TX 7", [], id="taxi"),
        pytest.param(MONDAY, 31, "TX 7", [200], id="taxi too long"),
        pytest.param(MONDAY, 65, "KRT 481", [200], id="five minutes at the exit"),
        pytest.param(MONDAY, 66, "KRT 481", [400], id="a second hour"),
        pytest.param(MONDAY, 6 * 60, "KRT 481", [1200], id="six hours"),
        pytest.param(MONDAY, 7 * 60, "KRT 481", [1200], id="seven hours"),
        pytest.param(MONDAY, 25 * 60, "KRT 481", [1400], id="25 hours"),
        pytest.param(datetime(2028, 10, 30, 17, 59), 60, "KRT 481", [200], id="still day"),
        pytest.param(datetime(2028, 10, 30, 18, 0), 60, "KRT 481", [150], id="evening"),
        pytest.param(datetime(2028, 10, 29, 9, 0), 60, "KRT 481", [100], id="Sunday"),
        pytest.param(datetime(2028, 10, 29, 18, 0), 60, "KRT 481", [50], id="Sunday evening"),
        pytest.param(datetime(2028, 10, 27, 23, 50), 20, "KRT 481", [150], id="Jolanta"),
    ],
)
def test_what_a_driver_pays(barrier, arrived, minutes, plate, cents):
    barrier.ask(arrived, "in", plate)

    barrier.ask(arrived + minutes * MINUTE, "out", plate)

    assert barrier.charged == cents
