from typing import Annotated

from pydantic import BaseModel, Field, PositiveInt


class Book(BaseModel):
    title: str = Field(min_length=1, max_length=200)
    author: str = Field(min_length=1, max_length=100)
    copies: PositiveInt = 1


class BookIn(Book):
    member_phone: str | None = None


class BookChange(BaseModel):
    """What isn't sent stays as it is, so these defaults are never used."""

    title: Annotated[str, Field(min_length=1, max_length=200)] = ""
    author: Annotated[str, Field(min_length=1, max_length=100)] = ""
    copies: Annotated[int, Field(ge=1)] = 1
    member_phone: str | None = None


class BookOut(Book):
    id: int


class BookPage(BaseModel):
    next: str | None = None
    items: list[BookOut]
    total: int
