"""Stand-ins for the outside world."""

from bank import Declined


class FakeBank:
    def __init__(self, declines=()):
        self.declines = declines
        self.charged = []

    def charge(self, card, cents):
        if card in self.declines:
            raise Declined(card)
        self.charged.append((card, cents))


class FakeMailer:
    def __init__(self):
        self.sent = []

    def send(self, to, text):
        self.sent.append((to, text))
