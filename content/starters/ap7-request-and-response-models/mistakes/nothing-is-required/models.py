from typing import Annotated

from pydantic import BaseModel, Field


class BookIn(BaseModel):
    title: str = "?"
    author: str = "?"
    copies: Annotated[int, Field(ge=1)] = 1
    member_phone: str | None = None


class BookOut(BaseModel):
    id: int
    title: str
    author: str
    copies: int = 1


class BookPage(BaseModel):
    items: list[BookOut]
    total: int
    next: str | None
