from dataclasses import dataclass


class CurrencyError(ValueError):
    pass


@dataclass(frozen=True)
class Money:
    amount: int
    currency: str

    def plus(self, other):
        if self.currency != other.currency:
            raise CurrencyError(f"{self.currency} plus {other.currency}")
        total = self.amount + other.amount
        return Money(amount=total, currency=other.currency)


ticket = Money(38000, "GHS")
meal = Money(2500, "GHS")
print(ticket.plus(meal))
print(ticket)
