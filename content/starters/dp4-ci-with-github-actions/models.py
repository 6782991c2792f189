from typing import Annotated

from pydantic import BaseModel, Field


class BookIn(BaseModel):
    title: Annotated[str, Field(min_length=1, max_length=200)]
    author: Annotated[str, Field(min_length=1, max_length=100)]
    copies: Annotated[int, Field(ge=1)] = 1
    member_phone: str | None = None


class BookChange(BaseModel):
    """What isn't sent stays as it is, so these defaults are never used."""

    title: Annotated[str, Field(min_length=1, max_length=200)] = ""
    author: Annotated[str, Field(min_length=1, max_length=100)] = ""
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


class FieldProblem(BaseModel):
    where: str
    message: str


class ErrorDetail(BaseModel):
    code: str
    message: str
    fields: list[FieldProblem] = []


class ErrorBody(BaseModel):
    error: ErrorDetail
