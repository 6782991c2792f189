"""What comes in and what goes out."""

from typing import Annotated

from pydantic import BaseModel, Field


class MealIn(BaseModel):
    food: Annotated[str, Field(min_length=1, max_length=30)]
    pieces: Annotated[int, Field(ge=1, le=20)] = 1


class MealOut(MealIn):
    by: str | None = None


class LampIn(BaseModel):
    on: bool


class AnimalOut(BaseModel):
    id: int
    name: str
    kind: str
    lamp: bool
    meals: list[MealOut]


class FieldProblem(BaseModel):
    where: str
    message: str


class ErrorDetail(BaseModel):
    code: str
    message: str
    fields: list[FieldProblem] = []
    request_id: str


class ErrorBody(BaseModel):
    error: ErrorDetail
