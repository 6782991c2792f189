from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Money:
    amount: int
    currency: str

    def plus(self, other):
        if other.currency == self.currency:
            return replace(self, amount=self.amount + other.amount)
        raise ValueError(f"{self.currency} and {other.currency} don't mix")


ticket = Money(38000, "GHS")
meal = Money(2500, "GHS")
print(ticket.plus(meal))
print(ticket)
