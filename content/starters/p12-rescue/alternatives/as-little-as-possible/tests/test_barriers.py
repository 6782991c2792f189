import contextlib
import io
from datetime import datetime
from unittest.mock import Mock

import pytest

import parking
import terminal


def at(text):
    """Returns a moment in October 2028; the 29th is a Sunday."""
    return datetime.strptime("2028-10-" + text, "%Y-%m-%d %H:%M")


def ask(moment, *words, card=None):
    """Returns what's on the display, what's charged, and the exit code."""
    clock, till = Mock(), Mock()
    clock.now.return_value = moment
    till.charge.side_effect = card
    with contextlib.redirect_stdout(io.StringIO()) as out:
        code = parking.main([*words], clock, till)
    return out.getvalue().splitlines(), [call.args[0] for call in till.charge.mock_calls], code


def stay(plate, came, went, *park):
    ask(came, *park, "in", plate)
    return ask(went, *park, "out", plate)


@pytest.mark.parametrize(
    "plate, came, went, charged",
    [
        ("KRT 481", "30 09:00", "30 09:10", []),
        ("KRT 481", "30 09:00", "30 09:11", [200]),
        ("KRT 481", "30 09:00", "30 10:05", [200]),
        ("KRT 481", "30 09:00", "30 10:06", [400]),
        ("KRT 481", "30 09:00", "30 16:00", [1200]),
        ("KRT 481", "30 17:59", "30 18:59", [200]),
        ("KRT 481", "30 18:00", "30 19:00", [150]),
        ("KRT 481", "29 09:00", "29 10:00", [100]),
        ("KRT 481", "29 18:00", "29 19:00", [50]),
        ("KRT 481", "27 23:50", "28 00:10", [150]),
        ("KRT 481", "29 02:58", "29 02:01", []),
        ("TX 1", "30 09:00", "30 09:30", []),
        ("TX 1", "30 09:00", "30 09:31", [200]),
    ],
)
def test_prices(plate, came, went, charged):
    shown, paid, code = stay(plate, at(came), at(went))

    assert paid == charged
    assert shown[1] == (f"{charged[0] / 100:.2f}" if charged else "FREE")
    assert code == 0


def test_plates():
    assert ask(at("30 09:00"), "in", "old 10") == (["WELCOME 0LD10", "39 FREE"], [], 0)
    assert ask(at("30 10:00"), "out", "0LD-1O")[2] == 0
    assert ask(at("30 10:00"), "out", "OLD 10") == (["WHO ARE YOU?"], [], 1)


def test_seen_twice():
    ask(at("30 09:00"), "in", "KRT 481")
    ask(at("30 10:00"), "in", "KRT 481")

    assert ask(at("30 11:00"), "out", "KRT 481")[1] == [400]


def test_full():
    for number in range(40):
        assert ask(at("30 09:00"), "in", f"A {number}")[2] == 0

    assert ask(at("30 09:00"), "in", "B 1") == (["FULL"], [], 1)


def test_full_in_december():
    for number in range(38):
        assert ask(datetime(2028, 12, 1), "in", f"A {number}")[2] == 0

    assert ask(datetime(2028, 12, 1), "in", "B 1") == (["FULL"], [], 1)


def test_declined():
    ask(at("30 09:00"), "in", "KRT 481")

    assert ask(at("30 10:00"), "out", "KRT 481", card=terminal.Declined)[2] == 1
    assert ask(at("30 10:01"), "out", "KRT 481")[2] == 0


def test_lists():
    stay("ZZ 1", at("30 09:00"), at("30 10:00"))
    ask(at("30 11:00"), "in", "ZZ 2")
    ask(at("30 12:00"), "in", "AA 1")

    assert ask(at("30 20:00"), "who")[0] == ["ZZ2 11:00 18.00", "AA1 12:00 16.00", "2 CARS"]
    assert ask(at("31 03:59"), "day")[0] == ["30.10.2028", "1 CARS 2.00"]
    assert ask(at("31 04:00"), "day")[0] == ["31.10.2028", "0 CARS 0.00"]
