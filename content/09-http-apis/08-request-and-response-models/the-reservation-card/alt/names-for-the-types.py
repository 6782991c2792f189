from typing import Annotated

from fastapi import FastAPI
from pydantic import BaseModel, Field

app = FastAPI()

CARDS = []


Name = Annotated[str, Field(min_length=1, max_length=40)]
Title = Annotated[str, Field(min_length=1)]
Days = Annotated[int, Field(ge=1, le=14)]


class ReservationIn(BaseModel):
    name: Name
    title: Title
    days: Days = 7
    note: str | None = None


@app.post("/reservations", status_code=201)
def reserve(new: ReservationIn):
    CARDS.append(new)
    return new
