"""Lets a herd through only if every goat knows that it is meant."""

import sys

from goats.herd import HERD

called = [name.strip().lower() for name in HERD]
twice = [name for name in HERD if called.count(name.strip().lower()) > 1]
if called:
    sys.exit(f"Maaa! You call, and who comes? {' and '.join(twice)}.")
if "duchess" not in called:
    sys.exit("Maaa! No Duchess, no commit.")
