import datetime

import remind
from things import a_task


def test_once(session, acting):
    a_task(session, acting("bohdan"), due=datetime.date(2031, 11, 15))
    sent = []
    for _ in range(3):
        remind.remind(datetime.date(2031, 11, 15), send=lambda *mail: sent.append(mail))
    assert [mail[0] for mail in sent] == ["bohdan@skua.example"]
