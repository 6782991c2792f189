"""What people can do with the clinic. Knows the rules and the tables, and nothing about the web."""

import datetime

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from errors import Refused
from hours import as_text, starts
from models import Booking, Waiting


def begin(session: Session) -> None:
    """Lets nobody else write until this session commits, so that what it reads stays true."""
    session.execute(text("BEGIN IMMEDIATE"))


def bookings_of(session: Session, day: datetime.date) -> list[Booking]:
    query = select(Booking).where(Booking.day == day, Booking.cancelled.is_(False))
    return list(session.scalars(query.order_by(Booking.start)))


def free(session: Session, day: datetime.date, minutes: int) -> list[int]:
    """Returns when an appointment of this length could begin."""
    bookings = bookings_of(session, day)
    return [start for start in starts(day, minutes) if fits(start, minutes, bookings)]


def fits(start: int, minutes: int, bookings: list[Booking]) -> bool:
    return all(
        start + minutes <= other.start or other.start + other.minutes <= start for other in bookings
    )


def get_booking(session: Session, booking_id: int) -> Booking:
    booking = session.get(Booking, booking_id)
    if booking is None or booking.cancelled:
        raise Refused(404, "no_such_booking", f"There's no appointment {booking_id}.")
    return booking


def book(
    session: Session, day: datetime.date, time: str, minutes: int, patient: str, problem: str
) -> Booking:
    """Makes an appointment, if nobody else is on the table then."""
    possible = {as_text(start): start for start in starts(day, minutes)}
    if time not in possible:
        raise Refused(422, "not_open", f"Nothing can begin at {time} on {day}.")
    begin(session)
    start = possible[time]
    if not fits(start, minutes, bookings_of(session, day)):
        raise Refused(409, "taken", f"Somebody else is on the table at {time}.")
    booking = Booking(day=day, start=start, minutes=minutes, patient=patient, problem=problem)
    session.add(booking)
    session.commit()
    return booking


def cancel(session: Session, booking_id: int) -> None:
    """Cancels an appointment, and gives the time to those who wait for it."""
    begin(session)
    booking = get_booking(session, booking_id)
    booking.cancelled = True
    move_up(session, booking.day)
    session.commit()


def queue(session: Session, day: datetime.date) -> list[Waiting]:
    return list(session.scalars(select(Waiting).where(Waiting.day == day).order_by(Waiting.id)))


def move_up(session: Session, day: datetime.date) -> None:
    """Gives each of those who wait the first time that fits, in the order in which they asked."""
    for one in queue(session, day):
        times = free(session, day, one.minutes)
        if times:
            session.add(
                Booking(
                    day=day,
                    start=times[0],
                    minutes=one.minutes,
                    patient=one.patient,
                    problem=one.problem,
                )
            )
            session.delete(one)


def wait(session: Session, day: datetime.date, minutes: int, patient: str, problem: str) -> Waiting:
    """Puts somebody on the list of a day that's full."""
    if not starts(day, minutes):
        raise Refused(422, "not_open", f"The clinic is closed on {day}.")
    begin(session)
    times = free(session, day, minutes)
    if times:
        raise Refused(409, "there_is_room", f"You can come at {as_text(times[0])}.")
    waiting = Waiting(day=day, minutes=minutes, patient=patient, problem=problem)
    session.add(waiting)
    session.commit()
    return waiting


def give_up(session: Session, waiting_id: int) -> None:
    """Takes somebody off the list."""
    begin(session)
    waiting = session.get(Waiting, waiting_id)
    if waiting is None:
        raise Refused(404, "nobody_waits", f"Nobody with the number {waiting_id} is waiting.")
    session.delete(waiting)
    session.commit()
