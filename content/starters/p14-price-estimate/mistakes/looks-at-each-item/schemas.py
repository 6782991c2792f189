"""What comes in and what goes out."""

from decimal import Decimal
from typing import Annotated, Any

from pydantic import BaseModel, Field


class Hedge(BaseModel):
    email: Annotated[str, Field(min_length=3, max_length=100, pattern="@")]
    length_m: Annotated[Decimal, Field(gt=0)]
    height_m: Annotated[Decimal, Field(gt=0)]
    years: Annotated[Decimal, Field(ge=0)]
    thorns: bool
    note: Annotated[str, Field(max_length=1000)] = ""


class Estimate(BaseModel):
    price: str
    currency: str
    model: str


class JobIn(BaseModel):
    items: Annotated[list[dict[str, Any]], Field(min_length=1, max_length=500)]


class JobOut(BaseModel):
    id: int
    state: str
    total: int
    finished: int
    results: list[dict]
