from datetime import date
from unittest.mock import call, create_autospec

import bank
import mailer
from fees import collect, fee
from members import Member

ANNA = Member("Anna", "anna@choir.example", "1", date(2028, 1, 1))
BENO = Member("Beno", "beno@choir.example", "2", date(2028, 4, 17))
NO_MAIL = Member("Cy", "", "3", date(2028, 1, 1))


def night(members, day, answers=None):
    the_bank, the_mailer = create_autospec(bank), create_autospec(mailer)
    the_bank.charge.side_effect = answers
    collect(members, day, the_bank, the_mailer)
    return the_bank.charge, the_mailer.send


def test_receipts():
    charge, send = night([ANNA, NO_MAIL, BENO], date(2028, 5, 1))

    assert charge.mock_calls == [call("1", 1800), call("3", 1800), call("2", 900)]
    assert send.mock_calls == [
        call("anna@choir.example", "Your fee for May is 18.00. Thank you for singing!"),
        call("beno@choir.example", "Your fee for May is 9.00. Thank you for singing!"),
    ]


def test_declined():
    charge, send = night([ANNA, BENO], date(2028, 5, 1), [bank.Declined, None])

    send.assert_called_once_with("beno@choir.example", "Your fee for May is 9.00. Thank you for singing!")


def test_other_days():
    for day in range(2, 32):
        charge, send = night([ANNA, BENO], date(2028, 5, day))
        charge.assert_not_called()
        send.assert_not_called()


def test_edge():
    assert fee(date(2028, 4, 17), date(2028, 5, 1)) == 900
    assert fee(date(2028, 4, 16), date(2028, 5, 1)) == 1800
