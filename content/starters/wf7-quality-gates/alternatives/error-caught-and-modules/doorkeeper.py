"""Refuses twins."""

from collections import Counter

from goats.herd import HERD

for name, times in Counter(one.casefold() for one in HERD).items():
    assert times == 1, f"{name.title()} is here {times} times"
