"""Talks to the bank. On your computer, it only writes into bank.txt."""


class Declined(Exception):
    """The bank doesn't take any money from this card."""


def charge(card: str, cents: int) -> None:
    """Takes an amount from a card. Raises Declined if the bank refuses."""
    with open("bank.txt", "a", encoding="utf-8") as file:
        file.write(f"{card}: {cents // 100}.{cents % 100:02}\n")
