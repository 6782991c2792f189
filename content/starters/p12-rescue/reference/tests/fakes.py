"""Stand-ins for the clock and the card terminal."""

from terminal import Declined


class FakeClock:
    def __init__(self):
        self.moment = None

    def now(self):
        return self.moment


class FakeTerminal:
    """As strict as the real one."""

    def __init__(self):
        self.charged = []
        self.declines = False

    def charge(self, cents):
        if cents == 0:
            raise ValueError("nothing to charge")
        if self.declines:
            raise Declined
        self.charged.append(cents)
