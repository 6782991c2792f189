"""Refuses twins."""

from goats.herd import HERD

called = [name.lower() for name in HERD]
assert len(called) == len(set(called)), called
