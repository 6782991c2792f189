from datetime import date, timedelta

import pytest
from fakes import FakeMailer

from nudge import nudge
from promises import Promise

DUE = date(2029, 3, 1)
TENT = Promise("sam@mail.example", "bring back my tent", DUE)


@pytest.fixture
def mailer():
    return FakeMailer()


def test_the_first_mail_is_sent_on_the_day(mailer):
    nudge(TENT, DUE, mailer)

    assert len(mailer.sent) == 1
    to, text = mailer.sent[0]
    assert to == "sam@mail.example"
    assert "bring back my tent" in text


def test_before_the_day_there_is_silence(mailer):
    nudge(TENT, DUE - timedelta(days=1), mailer)

    assert mailer.sent == []


def test_a_kept_promise_is_never_mentioned_again(mailer):
    kept = Promise("sam@mail.example", "bring back my tent", DUE, kept_on=DUE)

    for number in range(366):
        nudge(kept, DUE + timedelta(days=number), mailer)

    assert mailer.sent == []
