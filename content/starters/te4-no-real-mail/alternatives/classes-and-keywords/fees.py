"""Collects the fees of the choir."""

from bank import Declined

FEE = 1800


def fee(joined, today):
    days = today.toordinal() - joined.toordinal()
    return FEE if days > 14 else FEE // 2


class Collection:
    def __init__(self, today, bank, mailer):
        self.today, self.bank, self.mailer = today, bank, mailer
        self.paid = 0

    def from_member(self, member):
        cents = fee(joined=member.joined, today=self.today)
        self.bank.charge(card=member.card, cents=cents)
        self.paid += 1
        text = f"{member.name}, we have received {cents / 100:.2f} for {self.today:%B}."
        self.mailer.send(text=text, to=member.email)


def collect(members, today, bank, mailer):
    collection = Collection(today, bank, mailer)
    if today.day == 1:
        for member in members:
            # No address, no receipt, no fee: somebody has to talk to them first.
            if "@" not in member.email:
                continue
            try:
                collection.from_member(member)
            except Declined:
                pass
    return collection.paid
