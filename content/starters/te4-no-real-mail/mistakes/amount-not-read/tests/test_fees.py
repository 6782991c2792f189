from datetime import date
from unittest.mock import patch

import fees
from members import Member

RUA = Member("Rua", "rua@choir.example", "4017", date(2026, 1, 12))


def test_a_singer_pays_and_gets_a_receipt():
    with (
        patch("fees.date") as clock,
        patch("fees.load_members", return_value=[RUA]),
        patch("fees.charge") as charge,
        patch("fees.send") as send,
    ):
        clock.today.return_value = date(2028, 12, 1)
        fees.collect()

    charge.assert_called_once_with("4017", 1800)
    assert send.call_count == 1
    assert send.call_args.args[0] == "rua@choir.example"
