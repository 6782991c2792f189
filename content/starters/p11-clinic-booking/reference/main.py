"""Radka's clinic. The endpoints only translate. Start it: python -m uvicorn main:app --reload"""

import datetime
from typing import Annotated

from fastapi import Depends, FastAPI
from sqlalchemy.orm import Session

import service
from db import get_session
from errors import add_error_handlers
from hours import as_text
from models import Booking, Waiting
from schemas import (
    BookingIn,
    BookingList,
    BookingOut,
    DayOut,
    Minutes,
    PatientIn,
    WaitingList,
    WaitingOut,
)

app = FastAPI(title="Radka's clinic")
add_error_handlers(app)

DbSession = Annotated[Session, Depends(get_session)]


def booking_out(booking: Booking) -> BookingOut:
    return BookingOut(
        id=booking.id,
        day=booking.day,
        time=as_text(booking.start),
        patient=booking.patient,
        problem=booking.problem,
        minutes=booking.minutes,
    )


def waiting_out(waiting: Waiting) -> WaitingOut:
    return WaitingOut(
        id=waiting.id,
        day=waiting.day,
        patient=waiting.patient,
        problem=waiting.problem,
        minutes=waiting.minutes,
    )


@app.get("/days/{day}")
def show_day(session: DbSession, day: datetime.date, minutes: Minutes = 20) -> DayOut:
    """Lists the times at which an appointment could begin."""
    return DayOut(day=day, free=[as_text(start) for start in service.free(session, day, minutes)])


@app.post("/bookings", status_code=201)
def create_booking(session: DbSession, new: BookingIn) -> BookingOut:
    """Makes an appointment."""
    return booking_out(service.book(session, **new.model_dump()))


@app.get("/bookings")
def list_bookings(session: DbSession, day: datetime.date) -> BookingList:
    """Lists who comes on a day, in the order in which they come."""
    return BookingList(items=[booking_out(one) for one in service.bookings_of(session, day)])


@app.get("/bookings/{booking_id}")
def get_booking(session: DbSession, booking_id: int) -> BookingOut:
    """Finds one appointment."""
    return booking_out(service.get_booking(session, booking_id))


@app.delete("/bookings/{booking_id}", status_code=204)
def cancel_booking(session: DbSession, booking_id: int) -> None:
    """Cancels an appointment."""
    service.cancel(session, booking_id)


@app.post("/waiting", status_code=201)
def create_waiting(session: DbSession, new: PatientIn) -> WaitingOut:
    """Puts somebody on the waiting list of a day."""
    return waiting_out(service.wait(session, **new.model_dump()))


@app.get("/waiting")
def list_waiting(session: DbSession, day: datetime.date) -> WaitingList:
    """Lists who's still waiting, in the order in which they asked."""
    return WaitingList(items=[waiting_out(one) for one in service.queue(session, day)])


@app.delete("/waiting/{waiting_id}", status_code=204)
def stop_waiting(session: DbSession, waiting_id: int) -> None:
    """Takes somebody off the list."""
    service.give_up(session, waiting_id)
