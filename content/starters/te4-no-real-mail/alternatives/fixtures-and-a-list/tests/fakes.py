from bank import Declined


class FakeBank(list):
    closed = ()

    def charge(self, card, cents):
        if card in self.closed:
            raise Declined(card)
        self.append((card, cents))


class FakeMailer(list):
    def send(self, to, text):
        name, at, place = to.partition("@")
        if not at:
            raise ValueError(to)
        self.append((to, text))
