from dataclasses import replace
from datetime import date, timedelta
from unittest.mock import Mock

import nudge
from promises import Promise

VISIT = Promise("ida@mail.example", "visit us", date(2027, 10, 1))


def mails(promise, days):
    mailer = Mock(spec=["send"])
    nudge.nudge(promise, promise.due + timedelta(days=days), mailer)
    return [one.kwargs for one in mailer.send.call_args_list]


def test_a_year():
    assert mails(VISIT, -1) == []
    assert mails(VISIT, 0) == [{"to": "ida@mail.example", "text": "Do you remember? Visit us!"}]
    assert mails(VISIT, 1) == []
    assert mails(VISIT, 30) == [{"to": "ida@mail.example", "text": "Month 1: visit us"}]


def test_visited():
    assert mails(replace(VISIT, kept_on=VISIT.due), 0) == []
