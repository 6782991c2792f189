from datetime import date

import pytest

from fees import collect, fee
from members import Member

DAY = date(2027, 2, 1)


@pytest.fixture
def choir():
    return [
        Member("Gro", "gro@choir.example", "77", date(2027, 1, 18)),
        Member("Hal", "hal@choir.example", "88", date(2027, 1, 17)),
        Member("Ilo", "", "99", date(2020, 1, 1)),
        Member("Jun", "jun@choir.example", "11", date(2020, 1, 1)),
    ]


def test_all_pay(choir, bank, mailer, capsys):
    assert collect(choir, DAY, bank, mailer) == 4
    assert bank == [("77", 900), ("88", 1800), ("99", 1800), ("11", 1800)]
    assert mailer == [
        ("gro@choir.example", "the choir has got 9.00, thank you."),
        ("hal@choir.example", "the choir has got 18.00, thank you."),
        ("jun@choir.example", "the choir has got 18.00, thank you."),
    ]
    assert "Ilo" in capsys.readouterr().out


def test_some_decline(choir, bank, mailer):
    bank.closed = ("77", "99")

    assert collect(choir, DAY, bank, mailer) == 2
    assert [to for to, text in mailer] == ["hal@choir.example", "jun@choir.example"]


@pytest.mark.parametrize("day", [2, 15, 28])
def test_no_other_day(choir, bank, mailer, day):
    assert collect(choir, DAY.replace(day=day), bank, mailer) == 0
    assert bank == mailer == []


@pytest.mark.parametrize(("day", "expected"), [(17, 1800), (18, 900), (31, 900)])
def test_fee(day, expected):
    assert fee(date(2027, 1, day), DAY) == expected
