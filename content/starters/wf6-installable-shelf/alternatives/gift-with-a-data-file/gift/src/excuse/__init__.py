"""Says why somebody is late."""

import os
import random
import sys

with open(os.path.join(os.path.dirname(__file__), "reasons.txt"), encoding="utf-8") as file:
    REASONS = file.read().splitlines()


def main() -> None:
    name = " ".join(sys.argv[1:]) or "everybody"
    print(f"Sorry, {name}: {random.choice(REASONS)}.")
