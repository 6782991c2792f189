from datetime import date

import pytest
from fakes import FakeBank, FakeMailer

from fees import collect, fee
from members import Member

FIRST = date(2028, 12, 1)
RUA = Member("Rua", "rua@choir.example", "4017", date(2026, 1, 12))
ITZEL = Member("Itzel", "itzel@choir.example", "8526", date(2028, 11, 17))


def test_a_singer_pays_and_gets_a_receipt():
    bank, mailer = FakeBank(), FakeMailer()

    collect([RUA], FIRST, bank, mailer)

    assert bank.charged == [("4017", 1800)]
    assert mailer.sent == [
        ("rua@choir.example", "Your fee for December is 18.00. Thank you for singing!")
    ]


def test_each_receipt_goes_to_the_singer_who_paid():
    mailer = FakeMailer()

    collect([RUA, ITZEL], FIRST, FakeBank(), mailer)

    assert [to for to, text in mailer.sent] == ["rua@choir.example", "itzel@choir.example"]
    assert "9.00" in mailer.sent[1][1]


def test_if_the_bank_declines_only_the_others_get_receipts():
    bank, mailer = FakeBank(declines=["4017"]), FakeMailer()

    collect([RUA, ITZEL], FIRST, bank, mailer)

    assert bank.charged == [("8526", 900)]
    assert [to for to, text in mailer.sent] == ["itzel@choir.example"]


def test_on_the_second_nobody_pays():
    bank, mailer = FakeBank(), FakeMailer()

    collect([RUA], date(2028, 12, 2), bank, mailer)

    assert bank.charged == []
    assert mailer.sent == []


@pytest.mark.parametrize(
    ("joined", "expected"),
    [
        pytest.param(date(2028, 11, 17), 900, id="14 days ago"),
        pytest.param(date(2028, 11, 16), 1800, id="15 days ago"),
    ],
)
def test_the_fee_on_1_december(joined, expected):
    assert fee(joined, FIRST) == expected


def test_ximena_brings_a_receipt_to_a_singer_without_an_address():
    oddvar = Member("Oddvar", "", "6350", date(2028, 11, 28))
    bank, mailer = FakeBank(), FakeMailer()

    collect([RUA, oddvar, ITZEL], FIRST, bank, mailer)

    assert bank.charged == [("4017", 1800), ("6350", 900), ("8526", 900)]
    assert mailer.sent[1] == ("ximena@choir.example", "Please bring Oddvar a receipt for 9.00.")
    assert mailer.sent[2][0] == "itzel@choir.example"
