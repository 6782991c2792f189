"""Each story is a day at the barriers: a time, what a barrier asks, and what a driver sees."""

import re
from datetime import datetime
from types import SimpleNamespace

import pytest

import parking
from terminal import Declined

STORIES = {
    "an hour": """
        30.10. 09:00 in krt 481      -> WELCOME KRT481, 39 FREE, open
        30.10. 10:00 out KRT-481     -> KRT481 09:00 - 10:00, 2.00, GOOD BYE, 200, open
        30.10. 10:01 out KRT 481     -> WHO ARE YOU?, closed
    """,
    "the cameras": """
        30.10. 09:00 in OLD 1        -> WELCOME 0LD1, 39 FREE, open
        30.10. 09:20 in 0LD 1        -> WELCOME 0LD1, open
        30.10. 09:50 in XY 2         -> WELCOME XY2, 38 FREE, open
        30.10. 10:06 who             -> 0LD1 09:00 4.00, XY2 09:50 2.00, 2 CARS, open
        30.10. 10:06 out OLD 1       -> 0LD1 09:00 - 10:06, 4.00, GOOD BYE, 400, open
        30.10. 10:06 in AA 1         -> WELCOME AA1, 38 FREE, open
        30.10. 17:07 who             -> XY2 09:50 16.00, AA1 10:06 14.00, 2 CARS, open
    """,
    "short stays": """
        30.10. 09:00 in A 1          -> WELCOME A1, 39 FREE, open
        30.10. 09:10 out A 1         -> A1 09:00 - 09:10, FREE, GOOD BYE, open
        30.10. 09:10 in A 1          -> WELCOME A1, 39 FREE, open
        30.10. 09:21 out A 1         -> A1 09:10 - 09:21, 2.00, GOOD BYE, 200, open
        30.10. 09:30 in TX 1         -> WELCOME TX1, 39 FREE, open
        30.10. 10:00 out TX 1        -> TX1 09:30 - 10:00, FREE, GOOD BYE, open
        30.10. 10:00 in TX 1         -> WELCOME TX1, 39 FREE, open
        30.10. 10:31 out TX 1        -> TX1 10:00 - 10:31, 2.00, GOOD BYE, 200, open
        31.10. 03:59 day             -> 30.10.2028, 4 CARS 4.00, open
        31.10. 04:00 day             -> 31.10.2028, 0 CARS 0.00, open
    """,
    "long stays": """
        30.10. 09:00 in A 1          -> WELCOME A1, 39 FREE, open
        30.10. 10:05 out A 1         -> A1 09:00 - 10:05, 2.00, GOOD BYE, 200, open
        30.10. 10:05 in A 1          -> WELCOME A1, 39 FREE, open
        30.10. 17:59 out A 1         -> A1 10:05 - 17:59, 12.00, GOOD BYE, 1200, open
        30.10. 17:59 in A 1          -> WELCOME A1, 39 FREE, open
        30.10. 18:59 out A 1         -> A1 17:59 - 18:59, 2.00, GOOD BYE, 200, open
        30.10. 18:00 in A 1          -> WELCOME A1, 39 FREE, open
        30.10. 19:00 out A 1         -> A1 18:00 - 19:00, 1.50, GOOD BYE, 150, open
    """,
    "a weekend": """
        27.10. 23:50 in A 1          -> WELCOME A1, 39 FREE, open
        28.10. 00:10 out A 1         -> A1 23:50 - 00:10, 1.50, GOOD BYE, 150, open
        29.10. 02:58 in A 1          -> WELCOME A1, 39 FREE, open
        29.10. 02:01 out A 1         -> A1 02:58 - 02:01, FREE, GOOD BYE, open
        29.10. 09:00 in A 1          -> WELCOME A1, 39 FREE, open
        29.10. 10:00 out A 1         -> A1 09:00 - 10:00, 1.00, GOOD BYE, 100, open
        29.10. 18:00 in A 1          -> WELCOME A1, 39 FREE, open
        29.10. 19:00 out A 1         -> A1 18:00 - 19:00, 0.50, GOOD BYE, 50, open
    """,
    "two cards": """
        30.10. 09:00 in A 1          -> WELCOME A1, 39 FREE, open
        30.10. 10:00 no money A 1    -> A1 09:00 - 10:00, 2.00, CARD DECLINED, closed
        30.10. 10:06 out A 1         -> A1 09:00 - 10:06, 4.00, GOOD BYE, 400, open
    """,
    "over there": """
        30.10. 17:00 east in A 1     -> WELCOME A1, 24 FREE, open
        30.10. 17:00 out A 1         -> WHO ARE YOU?, closed
        30.10. 18:00 east out A 1    -> A1 18:00 - 19:00, 1.50, GOOD BYE, 150, open
    """,
}


class Till:
    Declined = Declined

    def __init__(self, has_money):
        self.has_money, self.taken = has_money, []

    def charge(self, cents):
        if not self.has_money:
            raise Declined()
        self.taken.append(str(cents))


def words_of(asked):
    words = re.match(r"(east )?(in|out|who|day) ?(.*)", asked.replace("no money", "out"))
    return [word.strip() for word in words.groups() if word]


@pytest.mark.parametrize("story", STORIES.values(), ids=STORIES)
def test_story(story, capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for line in story.strip().splitlines():
        asked, _, expected = line.partition("->")
        moment = datetime.strptime("2028." + asked.strip()[:12], "%Y.%d.%m. %H:%M")
        till = Till("no money" not in asked)
        code = parking.main(words_of(asked.strip()[13:]), SimpleNamespace(now=lambda: moment), till)
        seen = [*capsys.readouterr().out.splitlines(), *till.taken, "closed" if code else "open"]
        assert ", ".join(seen) == expected.strip()


@pytest.mark.parametrize("month,spaces", [(11, 40), (12, 38)])
def test_full(month, spaces, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    clock = SimpleNamespace(now=lambda: datetime(2028, month, 6, 8))
    codes = [parking.main(["in", f"A {number}"], clock, None) for number in range(spaces + 1)]
    assert codes == [0] * spaces + [1]
