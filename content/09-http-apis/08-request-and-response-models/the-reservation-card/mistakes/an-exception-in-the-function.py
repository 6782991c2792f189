from typing import Annotated

from fastapi import FastAPI
from pydantic import BaseModel, Field

app = FastAPI()

CARDS = []


class ReservationIn(BaseModel):
    name: Annotated[str, Field(min_length=1, max_length=40)]
    title: Annotated[str, Field(min_length=1)]
    days: int = 7
    note: str | None = None


@app.post("/reservations", status_code=201)
def reserve(new: ReservationIn):
    if new.days < 1 or new.days > 14:
        raise ValueError("between 1 and 14 days")
    CARDS.append(new)
    return new
