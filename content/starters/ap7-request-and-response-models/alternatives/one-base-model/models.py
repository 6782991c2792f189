from pydantic import BaseModel, Field, PositiveInt


class Book(BaseModel):
    title: str = Field(min_length=1, max_length=200)
    author: str = Field(min_length=1, max_length=100)
    copies: PositiveInt = 1


class BookIn(Book):
    member_phone: str | None = None


class BookOut(Book):
    id: int


class BookPage(BaseModel):
    next: str | None = None
    items: list[BookOut]
    total: int
