from fastapi import FastAPI
from pydantic import BaseModel, Field

app = FastAPI()

CARDS = []


class ReservationIn(BaseModel):
    name: str = Field(min_length=1, max_length=40)
    title: str = Field(min_length=1)
    days: int = Field(7, gt=0, lt=15)
    note: str | None = None


@app.post("/reservations", status_code=201)
def reserve(new: ReservationIn):
    CARDS.append(new)
    return new
