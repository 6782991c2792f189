from dataclasses import dataclass


@dataclass(frozen=True)
class Money:
    amount: int
    currency: str

    def plus(self, other):
        if other.currency != "GHS":
            raise ValueError(f"can't add {other.currency} to {self.currency}")
        return Money(self.amount + other.amount, self.currency)


ticket = Money(38000, "GHS")
meal = Money(2500, "GHS")
print(ticket.plus(meal))
print(ticket)
