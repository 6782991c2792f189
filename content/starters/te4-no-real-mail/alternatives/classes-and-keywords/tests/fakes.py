import bank


class FakeBank:
    def __init__(self):
        self.charges, self.closed = [], set()

    def charge(self, card, cents):
        if card in self.closed:
            raise bank.Declined
        self.charges.append({"card": card, "cents": cents})


class FakeMailer:
    def __init__(self):
        self.mails = []

    def send(self, to, text):
        if to.count("@") == 0:
            raise ValueError("not an address")
        self.mails.append({"to": to, "text": text})

    def to(self, address):
        return [mail["text"] for mail in self.mails if mail["to"] == address]
