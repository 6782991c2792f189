from typing import Annotated

from fastapi import FastAPI
from pydantic import BaseModel, Field, field_validator

app = FastAPI()

CARDS = []


class ReservationIn(BaseModel):
    name: Annotated[str, Field(min_length=1, max_length=40)]
    title: Annotated[str, Field(min_length=1)]
    days: Annotated[int, Field(le=14)] = 7
    note: str | None = None

    @field_validator("days")
    def some_days(days):
        if days == 0:
            raise ValueError("0 days are too short")
        return days


@app.post("/reservations", status_code=201)
def reserve(new: ReservationIn):
    CARDS.append(new)
    return new
