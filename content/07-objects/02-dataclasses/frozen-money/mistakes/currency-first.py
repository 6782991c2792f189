from dataclasses import dataclass


@dataclass(frozen=True)
class Money:
    currency: str
    amount: int

    def plus(self, other):
        if self.currency != other.currency:
            raise ValueError(f"can't add {other.currency} to {self.currency}")
        return Money(self.currency, self.amount + other.amount)


ticket = Money(38000, "GHS")
meal = Money(2500, "GHS")
print(ticket.plus(meal))
print(ticket)
