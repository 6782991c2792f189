"""Examples for the rules and the desk."""

import datetime

from club.members import Member, Pass, RefusedError, Status
from club.service import Desk
from club.storage import MemoryStore

FIRST = datetime.date(2026, 5, 1)
LAST = datetime.date(2026, 5, 31)


def refused(move, *values):
    try:
        move(*values)
    except RefusedError:
        return True
    return False


mira = Member(1, "Mira", Pass(2, LAST))
assert mira.check_in(LAST) == 1
assert mira.card.visits == 1
assert refused(mira.check_in, LAST + datetime.timedelta(days=1))
assert refused(mira.pay)
mira.bill()
assert mira.status is Status.UNPAID
assert refused(mira.check_in, FIRST)
assert refused(mira.end)
mira.pay()
mira.pause(FIRST)
assert refused(mira.bill)
mira.resume(FIRST + datetime.timedelta(days=10))
assert mira.card.until == datetime.date(2026, 6, 10)
mira.end()
assert refused(mira.resume, LAST)

store = MemoryStore()
desk = Desk(store)
number = desk.join("Luan", 5, LAST)
assert desk.check_in(number, FIRST) == 4
again = desk.find(number)
assert again is not None
assert again.card.visits == 4
print("Everything is as promised")
