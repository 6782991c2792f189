"""Says why somebody is late."""

import random
import sys

REASONS = [
    "my cat was asleep on the keys",
    "a parrot told the bus driver to turn round",
    "I was on time, but in the wrong town",
]


def main() -> None:
    name = "everybody"
    print(f"Sorry, {name}: {random.choice(REASONS)}.")
