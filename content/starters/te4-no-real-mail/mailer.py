"""Sends mail. On your computer, it only writes into outbox.txt."""

import os


def send(to: str, text: str) -> None:
    """Sends a mail. Raises ValueError if the address has no @."""
    if "@" not in to:
        raise ValueError(f"{to!r} isn't an address")
    outbox = os.environ.get("CHOIR_OUTBOX", "outbox.txt")
    with open(outbox, "a", encoding="utf-8") as file:
        file.write(f"{to}: {text}\n")
