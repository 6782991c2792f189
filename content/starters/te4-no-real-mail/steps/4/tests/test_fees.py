from datetime import date
from unittest.mock import patch

import fees
from bank import Declined
from members import Member

RUA = Member("Rua", "rua@choir.example", "4017", date(2026, 1, 12))
ITZEL = Member("Itzel", "itzel@choir.example", "8526", date(2028, 11, 17))


def test_a_singer_pays_and_gets_a_receipt():
    with (
        patch("fees.date") as clock,
        patch("fees.load_members", return_value=[RUA]),
        patch("fees.charge", autospec=True) as charge,
        patch("fees.send", autospec=True) as send,
    ):
        clock.today.return_value = date(2028, 12, 1)
        fees.collect()

    charge.assert_called_once_with("4017", 1800)
    send.assert_called_once_with(
        "rua@choir.example", "Your fee for December is 18.00. Thank you for singing!"
    )


def test_if_the_bank_declines_only_the_others_get_receipts():
    with (
        patch("fees.date") as clock,
        patch("fees.load_members", return_value=[RUA, ITZEL]),
        patch("fees.charge", autospec=True, side_effect=[Declined, None]),
        patch("fees.send", autospec=True) as send,
    ):
        clock.today.return_value = date(2028, 12, 1)
        fees.collect()

    send.assert_called_once_with(
        "itzel@choir.example", "Your fee for December is 9.00. Thank you for singing!"
    )
