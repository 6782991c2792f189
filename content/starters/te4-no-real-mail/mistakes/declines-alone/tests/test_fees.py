from datetime import date
from unittest.mock import patch

import fees
from bank import Declined
from members import Member

RUA = Member("Rua", "rua@choir.example", "4017", date(2026, 1, 12))


def test_if_the_bank_declines_there_is_no_receipt():
    with (
        patch("fees.date") as clock,
        patch("fees.load_members", return_value=[RUA]),
        patch("fees.charge", autospec=True, side_effect=Declined),
        patch("fees.send", autospec=True) as send,
    ):
        clock.today.return_value = date(2028, 12, 1)
        fees.collect()

    send.assert_not_called()
