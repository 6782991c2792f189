"""Collects the fees of the choir."""

from collections.abc import Iterator
from datetime import date

import bank as real_bank
from members import Member

FEE = 1800


def fee(joined: date, today: date) -> int:
    return FEE // (2 if (today - joined).days <= 14 else 1)


def payers(members, today, bank) -> Iterator[tuple[Member, int]]:
    for member in members:
        cents = fee(member.joined, today)
        try:
            bank.charge(member.card, cents)
        except real_bank.Declined:
            print(f"{member.name}'s card was declined.")
        else:
            yield member, cents


def collect(members, today, bank, mailer, *, house="the choir") -> int:
    if today.day != 1:
        return 0
    number = 0
    for number, (member, cents) in enumerate(payers(members, today, bank), start=1):
        try:
            mailer.send(member.email, f"{house} has got {cents // 100}.{cents % 100:02}, thank you.")
        except ValueError:
            print(f"{member.name} needs a receipt on paper.")
    return number
