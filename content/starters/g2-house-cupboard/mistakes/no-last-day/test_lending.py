"""Examples for the rules of the cupboard."""

import datetime

from lending import Cupboard, LendingError, Thing

FIRST = datetime.date(2026, 6, 1)


def later(days):
    return FIRST + datetime.timedelta(days=days)


def refused(move, *values):
    try:
        move(*values)
    except LendingError:
        return True
    return False


cupboard = Cupboard({"sled": Thing(3, 1), "drum": Thing(7, 2)}, [])
assert cupboard.lend("sled", "Imani", FIRST)
assert refused(cupboard.lend, "sled", "Bao", FIRST)
assert refused(cupboard.take_back, "sled", "Bao", FIRST)
assert cupboard.take_back("sled", "Imani", later(3)) == 0
cupboard.lend("drum", "Imani", later(3))
assert cupboard.take_back("drum", "Imani", later(20)) >= 9
assert refused(cupboard.lend, "sled", "Imani", later(21))
assert cupboard.lend("sled", "Imani", later(40))
print("The rules are as promised")
