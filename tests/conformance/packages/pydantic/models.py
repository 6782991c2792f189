"""Orders of a coffee roastery: nested models, constraints, aliases and copies."""

from datetime import date, datetime, timezone
from decimal import Decimal
from enum import Enum
from typing import Annotated, ClassVar
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, PrivateAttr, ValidationError, computed_field


class Grind(str, Enum):
    WHOLE = "whole"
    FILTER = "filter"
    ESPRESSO = "espresso"


class Address(BaseModel):
    model_config = ConfigDict(frozen=True, str_strip_whitespace=True)

    street: str
    city: str = Field(min_length=2)
    postcode: str = Field(pattern=r"^\d{5}$")


class Line(BaseModel):
    product: str
    grams: int = Field(gt=0, le=5000, multiple_of=50)
    price: Decimal = Field(max_digits=6, decimal_places=2)
    grind: Grind = Grind.WHOLE


class Order(BaseModel):
    model_config = ConfigDict(extra="forbid", populate_by_name=True)
    currency: ClassVar[str] = "EUR"

    id: UUID
    customer: Annotated[str, Field(alias="customerName")]
    placed: datetime = datetime(2026, 3, 1, 8, 30, tzinfo=timezone.utc)
    deliver_on: date | None = None
    address: Address
    lines: list[Line] = Field(min_length=1)
    notes: dict[str, str] = Field(default_factory=dict)
    _printed: int = PrivateAttr(default=0)

    @computed_field
    @property
    def total(self) -> Decimal:
        return sum((line.price for line in self.lines), Decimal(0))

    def print_label(self) -> str:
        self._printed += 1
        return f"{self._printed}: {self.customer}, {self.address.postcode} {self.address.city}"


data = {
    "id": "7f2c1f6e-2f52-4b0a-9d3b-0f6a8a5a9c11",
    "customerName": "Mina",
    "deliver_on": "2026-03-04",
    "address": {"street": " Hauptstr. 5 ", "city": "Ulm", "postcode": "89073"},
    "lines": [
        {"product": "Sidamo", "grams": "250", "price": "8.90", "grind": "filter"},
        {"product": "House blend", "grams": 1000, "price": 24.5},
    ],
}
order = Order.model_validate(data)
print(order)
print(repr(order.lines[0]))
print(order.total, Order.currency, order.lines[0].grind is Grind.FILTER)
print(order.print_label(), "|", order.print_label())

print(order.model_dump())
print(order.model_dump(mode="json", by_alias=True, exclude={"lines": {0}, "notes": True}))
print(order.model_dump(include={"customer", "total"}))
print(order.model_dump(exclude_unset=True, exclude={"lines", "address", "id"}))
print(order.model_dump(exclude_defaults=True)["lines"])
text = order.model_dump_json(indent=2, by_alias=True, exclude={"total"})
print(text)
again = Order.model_validate_json(text)
print(again == order, again.model_fields_set == order.model_fields_set, sorted(again.model_fields_set))

copy = order.model_copy(update={"customer": "Jo"})
print(copy.customer, copy == order, copy.address is order.address)
deep = order.model_copy(deep=True)
print(deep.address is order.address, deep == order, hash(deep.address) == hash(order.address))

for change in (
    lambda: setattr(order.address, "city", "Bonn"),
    lambda: setattr(order, "weight", 3),
    lambda: order.weight,
    lambda: Order.model_validate({**data, "discount": 5, "lines": []}),
    lambda: Order(**{**data, "lines": [{"product": 1, "grams": 120, "price": "1234.567", "grind": "fine"}]}),
):
    try:
        change()
    except (ValidationError, AttributeError, ValueError) as error:
        print(type(error).__name__, error, sep=": ")

built = Order.model_construct(customer="unchecked", lines="not a list")
print(built.customer, built.lines, built.model_fields_set)
print(list(Order.model_fields), list(Order.model_computed_fields))
print(Order.model_fields["customer"])
print(Line.__signature__)
