"""Radka's clinic, in one file. A time is text, because "10:40" < "11:00" is true."""

import datetime
import secrets
from typing import Annotated, Literal

from fastapi import Depends, FastAPI, HTTPException, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field
from sqlalchemy import create_engine, event, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column
from starlette.exceptions import HTTPException as AnyHTTPException

# The pieces of a day, ten minutes each.
GRID = [f"{hour}:{minute:02}" for hour in (10, 11, 13, 14) for minute in range(0, 60, 10)]

engine = create_engine("sqlite:///clinic.db")
writing = engine.execution_options(begin="BEGIN IMMEDIATE")


@event.listens_for(engine, "connect")
def prepare(connection, record):
    connection.isolation_level = None
    connection.execute("PRAGMA journal_mode = WAL")


@event.listens_for(engine, "begin")
def begin(connection):
    connection.exec_driver_sql(connection.get_execution_options().get("begin", "BEGIN"))


def get_reader():
    with Session(engine) as session, session.begin():
        yield session


def get_writer():
    with Session(writing) as session, session.begin():
        yield session


Reader = Annotated[Session, Depends(get_reader, scope="function")]
Writer = Annotated[Session, Depends(get_writer, scope="function")]


class Base(DeclarativeBase):
    pass


class Booking(Base):
    __tablename__ = "bookings"

    id: Mapped[str] = mapped_column(primary_key=True)
    day: Mapped[datetime.date]
    time: Mapped[str]
    patient: Mapped[str]
    problem: Mapped[str]
    minutes: Mapped[int | None]


class Waiting(Base):
    __tablename__ = "waiting"

    id: Mapped[int] = mapped_column(primary_key=True)
    day: Mapped[datetime.date]
    patient: Mapped[str]
    problem: Mapped[str]
    minutes: Mapped[int]
    booking: Mapped[str | None]


class WaitingIn(BaseModel):
    day: datetime.date
    patient: Annotated[str, Field(min_length=1, max_length=60)]
    problem: str = ""
    minutes: Literal[10, 20, 40] = 20


class BookingIn(WaitingIn):
    time: str


def shown(one):
    # Appointments from before the letter have no length. They last 20 minutes.
    row = {key: getattr(one, key) for key in ("id", "day", "patient", "problem")}
    row["minutes"] = one.minutes or 20
    return row | ({"time": one.time} if isinstance(one, Booking) else {})


def failure(status, code, message):
    return HTTPException(status, {"code": code, "message": message})


def pieces(time, minutes):
    """Returns the pieces that an appointment needs, or an empty list if it can't be."""
    on_the_clock = minutes == 10 or time[-2:] in ("00", "20", "40")
    if time not in GRID or not on_the_clock:
        return []
    first = GRID.index(time)
    needed = GRID[first : first + minutes // 10]
    before_soup = [piece < "12:00" for piece in needed]
    return needed if len(needed) == minutes // 10 and len(set(before_soup)) == 1 else []


def is_open(day):
    return day.weekday() not in (6, 0)


def on(session, day):
    return session.scalars(select(Booking).filter_by(day=day).order_by(Booking.time)).all()


def room(session, day, minutes):
    taken = {piece for one in on(session, day) for piece in pieces(one.time, one.minutes or 20)}
    possible = [time for time in GRID if pieces(time, minutes)] if is_open(day) else []
    return [time for time in possible if not taken & set(pieces(time, minutes))]


def add(session, new, time):
    booking = Booking(
        id=secrets.token_hex(5),
        day=new.day,
        time=time,
        patient=new.patient,
        problem=new.problem,
        minutes=new.minutes,
    )
    session.add(booking)
    session.flush()
    return booking


app = FastAPI()


@app.exception_handler(AnyHTTPException)
async def http_error(request: Request, error):
    detail = error.detail
    if not isinstance(detail, dict):
        detail = {"code": f"http_{error.status_code}", "message": detail}
    return JSONResponse({"error": detail}, error.status_code, error.headers)


@app.exception_handler(RequestValidationError)
async def validation_error(request: Request, error):
    return JSONResponse({"error": {"code": "invalid", "message": str(error.errors()[0])}}, 422)


@app.get("/days/{day}")
async def show_day(session: Reader, day: datetime.date, minutes: int = 20):
    if minutes not in (10, 20, 40):
        raise failure(422, "invalid", "minutes: 10, 20 or 40")
    return {"day": day, "free": room(session, day, minutes)}


@app.get("/bookings")
async def list_bookings(session: Reader, day: datetime.date):
    return {"items": [shown(one) for one in on(session, day)]}


@app.post("/bookings", status_code=201)
async def create_booking(session: Writer, new: BookingIn):
    if not is_open(new.day) or not pieces(new.time, new.minutes):
        raise failure(422, "closed", "Have a look at /days.")
    if new.time not in room(session, new.day, new.minutes):
        raise failure(409, "taken", "Somebody was faster.")
    return shown(add(session, new, new.time))


@app.get("/bookings/{number}")
def get_booking(session: Reader, number: str):
    booking = session.get(Booking, number)
    if not booking:
        raise failure(404, "unknown", "No such appointment.")
    return shown(booking)


@app.delete("/bookings/{number}", status_code=204)
def cancel(session: Writer, number: str):
    booking = session.get(Booking, number)
    if not booking:
        raise failure(404, "unknown", "No such appointment.")
    session.delete(booking)
    for one in waiting_on(session, booking.day):
        for time in room(session, one.day, one.minutes)[:1]:
            one.booking = add(session, one, time).id


def waiting_on(session, day):
    query = select(Waiting).where(Waiting.day == day, Waiting.booking.is_(None))
    return session.scalars(query.order_by(Waiting.id)).all()


@app.post("/waiting", status_code=201)
def create_waiting(session: Writer, new: WaitingIn):
    if not is_open(new.day):
        raise failure(422, "closed", "Have a look at /days.")
    if room(session, new.day, new.minutes):
        raise failure(409, "room", "You needn't wait.")
    one = Waiting(**new.model_dump())
    session.add(one)
    session.flush()
    return shown(one)


@app.get("/waiting")
def list_waiting(session: Reader, day: datetime.date):
    return {"items": [shown(one) for one in waiting_on(session, day)]}


@app.delete("/waiting/{number}", status_code=204)
def stop_waiting(session: Writer, number: int):
    one = session.get(Waiting, number)
    if not one or one.booking:
        raise failure(404, "unknown", "Nobody waits with that number.")
    one.booking = "gave up"
