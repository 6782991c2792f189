"""Collects the fees of the choir. This is what the choir has promised:

- Fees are collected on the first of the month, and on no other day.
- The fee is 18.00. If you joined at most 14 days ago, you pay half.
- When the bank has taken the fee, you get one receipt, with the amount.
- If the bank declines, there's no receipt, and the others still pay.
"""

import bank as the_bank

WHOLE, HALF = 1800, 900


def is_new(joined, today):
    return (today - joined).days < 15


def fee(joined, today):
    return HALF if is_new(joined, today) else WHOLE


def receipt(cents, today):
    return f"Your fee for {today.strftime('%B')} is {cents / 100:.2f}. Thank you for singing!"


def has_paid(member, cents, bank):
    try:
        bank.charge(member.card, cents)
    except the_bank.Declined:
        return False
    return True


def collect(members, today, bank, mailer):
    if today.day > 1:
        return 0
    receipts = []
    for member in members:
        cents = fee(member.joined, today)
        if has_paid(member, cents, bank):
            receipts.append((member.email, receipt(cents, today)))
    for to, text in receipts:
        if to:
            mailer.send(to, text)
    return len(receipts)
