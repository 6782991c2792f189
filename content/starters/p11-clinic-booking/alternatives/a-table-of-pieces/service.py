"""What people can do with the clinic. The table says no to two patients in one piece of time."""

from sqlalchemy import select, text
from sqlalchemy.exc import IntegrityError

from errors import Refused
from hours import as_text, starts
from models import Booking, Piece, Waiting


def pieces(start, minutes):
    return range(start, start + minutes, 10)


def bookings_of(session, day):
    return session.scalars(select(Booking).where(Booking.day == day).order_by(Booking.start)).all()


def free(session, day, minutes):
    taken = set(session.scalars(select(Piece.start).where(Piece.day == day)))
    return [start for start in starts(day, minutes) if taken.isdisjoint(pieces(start, minutes))]


def found(session, kind, number):
    thing = session.get(kind, number)
    if thing is None or (kind is Waiting and not thing.is_waiting):
        raise Refused(404, "not_found", f"There's nothing with the number {number}.")
    return thing


def get_booking(session, booking_id):
    return found(session, Booking, booking_id)


def new_booking(day, start, minutes, patient, problem):
    parts = [Piece(day=day, start=piece) for piece in pieces(start, minutes)]
    return Booking(
        day=day, start=start, minutes=minutes, patient=patient, problem=problem, pieces=parts
    )


def book(session, day, time, minutes, patient, problem):
    for start in starts(day, minutes):
        if as_text(start) == time:
            break
    else:
        raise Refused(422, "not_open", f"{time} isn't possible on {day}.")
    booking = new_booking(day, start, minutes, patient, problem)
    session.add(booking)
    try:
        session.commit()
    except IntegrityError:
        session.rollback()
        raise Refused(409, "taken", f"{time} is taken.") from None
    return booking


def cancel(session, booking_id):
    session.execute(text("BEGIN IMMEDIATE"))
    booking = get_booking(session, booking_id)
    day = booking.day
    session.delete(booking)
    for one in queue(session, day):
        if times := free(session, day, one.minutes):
            session.add(new_booking(day, times[0], one.minutes, one.patient, one.problem))
            one.is_waiting = False
    session.commit()


def queue(session, day):
    query = select(Waiting).where(Waiting.day == day, Waiting.is_waiting)
    return session.scalars(query.order_by(Waiting.id)).all()


def wait(session, day, minutes, patient, problem):
    session.execute(text("BEGIN IMMEDIATE"))
    if not starts(day, minutes):
        raise Refused(422, "not_open", f"The clinic is closed on {day}.")
    if free(session, day, minutes):
        raise Refused(409, "there_is_room", "Please book.")
    waiting = Waiting(
        day=day, minutes=minutes, patient=patient, problem=problem, is_waiting=True
    )
    session.add(waiting)
    session.commit()
    return waiting


def give_up(session, waiting_id):
    session.execute(text("BEGIN IMMEDIATE"))
    found(session, Waiting, waiting_id).is_waiting = False
    session.commit()
