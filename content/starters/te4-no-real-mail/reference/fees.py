"""Collects the fees of the choir. This is what the choir has promised:

- Fees are collected on the first of the month, and on no other day.
- The fee is 18.00. If you joined at most 14 days ago, you pay half.
- When the bank has taken the fee, you get one receipt, with the amount.
- If the bank declines, there's no receipt, and the others still pay.
- If you have no email address, you pay, too. Ximena brings you the receipt.
"""

from datetime import date
from typing import Protocol

from bank import Declined
from members import Member

FEE = 1800
TREASURER = "ximena@choir.example"


class Bank(Protocol):
    def charge(self, card: str, cents: int) -> None: ...


class Mailer(Protocol):
    def send(self, to: str, text: str) -> None: ...


def fee(joined: date, today: date) -> int:
    """Returns what a singer pays, in cents."""
    if (today - joined).days <= 14:
        return FEE // 2
    return FEE


def collect(members: list[Member], today: date, bank: Bank, mailer: Mailer) -> int:
    """Collects the fees, and returns how many singers have paid."""
    if today.day != 1:
        return 0
    paid = 0
    for member in members:
        cents = fee(member.joined, today)
        try:
            bank.charge(member.card, cents)
        except Declined:
            continue
        paid += 1
        amount = f"{cents // 100}.{cents % 100:02}"
        try:
            mailer.send(
                member.email, f"Your fee for {today:%B} is {amount}. Thank you for singing!"
            )
        except ValueError:
            mailer.send(TREASURER, f"Please bring {member.name} a receipt for {amount}.")
    return paid
