"""The card terminal at the exit. On your computer, it only writes into charged.txt."""

from pathlib import Path


class Declined(Exception):
    """The card in the slot doesn't pay."""


def charge(cents: int) -> None:
    """Takes an amount from the card in the slot. If it's negative, the card gets it.

    Raises Declined if the card doesn't pay, and ValueError if the amount is 0.
    """
    if cents == 0:
        raise ValueError("nothing to charge")
    with Path(__file__).with_name("charged.txt").open("a", encoding="utf-8") as file:
        file.write(f"{cents / 100:.2f}\n")
