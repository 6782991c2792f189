"""Stand-ins for the clock and the card terminal."""

from terminal import Declined


class FakeClock:
    def __init__(self):
        self.moment = None

    def now(self):
        return self.moment


class FakeTerminal:
    def __init__(self):
        self.charged = []
        self.declines = False

    def charge(self, cents):
        if self.declines:
            raise Declined
        if cents > 0:
            self.charged.append(cents)
