"""Says why somebody is late."""

import random
import sys

REASONS = [
    "my cat was asleep on the keys",
    "a parrot told the bus driver to turn round",
    "I was on time, but in the wrong town",
]


def main() -> None:
    REASONS.extend(open("gift/reasons.txt", encoding="utf-8"))
    name = " ".join(sys.argv[1:]) or "everybody"
    print(f"Sorry, {name}: {random.choice(REASONS)}.")
