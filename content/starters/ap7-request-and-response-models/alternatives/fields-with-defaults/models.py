from pydantic import BaseModel, Field


class BookIn(BaseModel):
    title: str = Field(min_length=1, max_length=200)
    author: str = Field(..., min_length=1, max_length=100)
    copies: int = Field(default=1, gt=0)
    member_phone: str = ""


class BookOut(BaseModel):
    id: int
    title: str
    author: str
    copies: int = 1


class BookPage(BaseModel):
    items: list[BookOut]
    total: int
    next: str | None
