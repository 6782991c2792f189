"""The command: goats METRES DAYS"""

import sys

from goats.herd import HERD, goats_needed
from goats.prices import price


def main() -> None:
    if len(sys.argv) != 3:
        sys.exit("Usage: goats METRES DAYS")
    metres = int(sys.argv[1])
    days = int(sys.argv[2])
    needed = goats_needed(metres, days)
    print(f"Send {needed} of our {len(HERD)} goats.")
    print(f"That's {price(metres, days) / 100:.2f}.")
