from dataclasses import replace
from datetime import date, timedelta

from nudge import nudge
from promises import Promise

PROMISE = Promise("kim@mail.example", "feed the fish", date(2028, 2, 29))


def test_a_month_of_mails(mailer):
    for number in range(-10, 60):
        nudge(PROMISE, PROMISE.due + timedelta(days=number), mailer)

    assert len(mailer) == 5
    assert {to for to, text in mailer} == {"kim@mail.example"}
    assert mailer[0] == ("kim@mail.example", "Remember: feed the fish")


def test_the_first_day(mailer):
    nudge(PROMISE, PROMISE.due, mailer)
    assert len(mailer) == 1


def test_kept(mailer):
    nudge(replace(PROMISE, kept_on=date(2028, 3, 7)), date(2028, 3, 7), mailer)
    assert mailer == []
