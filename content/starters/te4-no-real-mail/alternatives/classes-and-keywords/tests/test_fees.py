from datetime import date, timedelta

import fees
from fakes import FakeBank, FakeMailer
from members import Member


class TestNight:
    def setup_method(self):
        self.bank, self.mailer = FakeBank(), FakeMailer()
        self.first = date(2030, 6, 1)
        self.old = Member("Old", "old@choir.example", "10", self.first - timedelta(days=15))
        self.new = Member("New", "new@choir.example", "20", self.first - timedelta(days=14))
        self.letter = Member("Letter", "", "30", self.first - timedelta(days=500))

    def collect(self, *members, day=1):
        return fees.collect(list(members), self.first.replace(day=day), self.bank, self.mailer)

    def test_two_pay(self):
        assert self.collect(self.old, self.new) == 2
        assert [one["cents"] for one in self.bank.charges] == [1800, 900]
        assert self.mailer.to("old@choir.example") == ["Old, we have received 18.00 for June."]
        assert self.mailer.to("new@choir.example") == ["New, we have received 9.00 for June."]
        assert len(self.mailer.mails) == 2

    def test_one_declines(self):
        self.bank.closed.add("10")
        assert self.collect(self.old, self.new) == 1
        assert [mail["to"] for mail in self.mailer.mails] == ["new@choir.example"]

    def test_the_30th(self):
        assert self.collect(self.old, day=30) == 0
        assert not self.bank.charges and not self.mailer.mails

    def test_a_letter(self):
        assert self.collect(self.letter, self.new) == 1
        assert self.mailer.to("new@choir.example")
