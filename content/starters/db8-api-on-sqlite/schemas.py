"""What comes in and what goes out: the contract of Shelf."""

import datetime
from typing import Annotated

from pydantic import BaseModel, Field


class BookIn(BaseModel):
    isbn: Annotated[str, Field(min_length=10, max_length=13)]
    title: Annotated[str, Field(min_length=1, max_length=200)]
    author: Annotated[str, Field(min_length=1, max_length=100)]
    year: int
    copies: Annotated[int, Field(ge=1)] = 1


class BookOut(BaseModel):
    id: int
    isbn: str
    title: str
    author: str
    year: int
    copies: int
    free: int


class BookPage(BaseModel):
    items: list[BookOut]
    total: int


class LoanIn(BaseModel):
    book_id: int
    member_id: int


class LoanOut(BaseModel):
    id: int
    book_id: int
    member_id: int
    title: str
    due: datetime.date
    returned: bool


class LoanList(BaseModel):
    items: list[LoanOut]


class ReturnOut(BaseModel):
    loan_id: int
    fee: int
