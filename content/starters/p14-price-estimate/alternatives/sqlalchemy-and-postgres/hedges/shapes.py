from decimal import Decimal
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, PositiveFloat, NonNegativeFloat


def an_address(text: str) -> str:
    name, at, place = text.partition("@")
    if not (name and at and place):
        raise ValueError("this isn't an address")
    return text


class Hedge(BaseModel):
    email: Annotated[str, AfterValidator(an_address)]
    length_m: Annotated[PositiveFloat, AfterValidator(lambda value: Decimal(str(value)))]
    height_m: Annotated[PositiveFloat, AfterValidator(lambda value: Decimal(str(value)))]
    years: Annotated[NonNegativeFloat, AfterValidator(lambda value: Decimal(str(value)))]
    thorns: bool
    note: str | None = None


class Items(BaseModel):
    items: list[Any]
