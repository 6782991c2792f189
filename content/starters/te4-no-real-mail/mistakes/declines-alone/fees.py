"""Collects the fees of the choir. This is what the choir has promised:

- Fees are collected on the first of the month, and on no other day.
- The fee is 18.00. If you joined at most 14 days ago, you pay half.
- When the bank has taken the fee, you get one receipt, with the amount.
- If the bank declines, there's no receipt, and the others still pay.
"""

from datetime import date

from bank import Declined, charge
from mailer import send
from members import load_members

FEE = 1800


def collect() -> int:
    """Collects the fees, and returns how many singers have paid."""
    today = date.today()
    if today.day != 1:
        return 0
    paid = 0
    for member in load_members():
        new = (today - member.joined).days <= 14
        cents = FEE // 2 if new else FEE
        try:
            charge(member.card, cents)
        except Declined:
            continue
        amount = f"{cents // 100}.{cents % 100:02}"
        send(member.email, f"Your fee for {today:%B} is {amount}. Thank you for singing!")
        paid += 1
    return paid
