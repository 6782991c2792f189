"""The way in from the web."""

import datetime
import enum
from typing import Annotated

from fastapi import APIRouter, Depends, FastAPI, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field
from starlette.exceptions import HTTPException

from . import rules
from .tables import new_session

bookings, waiting = APIRouter(prefix="/bookings"), APIRouter(prefix="/waiting")


def get_session():
    session = new_session()
    try:
        yield session
    except BaseException:
        session.rollback()
        raise
    finally:
        session.close()


Db = Annotated[object, Depends(get_session)]


class Length(enum.IntEnum):
    SHORT = 10
    USUAL = 20
    LONG = 40


class Wish(BaseModel):
    day: datetime.date
    minutes: Length = Length.USUAL
    patient: str = Field(min_length=1, max_length=60)
    problem: str = ""


class WishWithTime(Wish):
    time: str


def out(one):
    return {
        "id": one.id,
        "day": one.day,
        "time": rules.clock(one.begins),
        "minutes": one.ends - one.begins,
        "patient": one.patient,
        "problem": one.problem,
    }


def queued(one):
    return {key: getattr(one, key) for key in ("id", "day", "minutes", "patient", "problem")}


@bookings.post("")
def create(wish: WishWithTime, db: Db, response: Response):
    response.status_code = 201
    return out(rules.book(db, wish.day, wish.time, int(wish.minutes), wish.patient, wish.problem))


@bookings.get("")
def listed(day: datetime.date, db: Db):
    return {"items": list(map(out, rules.of_day(db, day)))}


@bookings.get("/{number}")
def one(number: int, db: Db):
    return out(rules.get(db, number))


@bookings.delete("/{number}", status_code=204)
def cancel(number: int, db: Db):
    rules.cancel(db, number)


@waiting.post("", status_code=201)
def wait(wish: Wish, db: Db):
    return queued(rules.wait(db, wish.day, int(wish.minutes), wish.patient, wish.problem))


@waiting.get("")
def who_waits(day: datetime.date, db: Db):
    return {"day": day, "items": list(map(queued, rules.queue(db, day)))}


@waiting.delete("/{number}", status_code=204)
def stop(number: int, db: Db):
    rules.stop_waiting(db, number)


app = FastAPI()
app.include_router(bookings)
app.include_router(waiting)


@app.get("/days/{day}")
def show(day: datetime.date, db: Db, minutes: Length = Length.USUAL):
    return {"day": day, "free": [rules.clock(one) for one in rules.free(db, day, int(minutes))]}


def failed(status, code, message):
    return JSONResponse({"error": {"code": code, "message": message}}, status)


STATUSES = {rules.NotFound: 404, rules.Closed: 422, rules.Taken: 409, rules.NoNeed: 409}
for kind, number in STATUSES.items():

    @app.exception_handler(kind)
    def refused(request, error, number=number):
        return failed(number, type(error).__name__.lower(), str(error))


@app.exception_handler(RequestValidationError)
def invalid(request, error):
    return failed(422, "invalid", "; ".join(one["msg"] for one in error.errors()))


@app.exception_handler(HTTPException)
def http_error(request, error):
    return failed(error.status_code, "http_error", error.detail)
