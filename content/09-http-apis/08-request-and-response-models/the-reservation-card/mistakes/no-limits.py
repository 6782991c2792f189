from fastapi import FastAPI
from pydantic import BaseModel

app = FastAPI()

CARDS = []


class ReservationIn(BaseModel):
    name: str
    title: str
    days: int = 7
    note: str | None = None


@app.post("/reservations", status_code=201)
def reserve(new: ReservationIn):
    CARDS.append(new)
    return new
