"""Who may come when."""

from sqlalchemy import delete, insert, literal, select, text

from .tables import Appointment, Queue

MORNING, AFTERNOON = range(600, 720), range(780, 900)


class NotFound(Exception):
    pass


class Closed(Exception):
    pass


class Taken(Exception):
    pass


class NoNeed(Exception):
    pass


def clock(minute):
    hours, minutes = divmod(minute, 60)
    return f"{hours:02d}:{minutes:02d}"


def possible(day, minutes):
    """Yields when an appointment could begin."""
    if day.isoweekday() in (7, 1):
        return
    for half in (MORNING, AFTERNOON):
        for begins in half:
            on_time = begins % (10 if minutes == 10 else 20) == 0
            if on_time and begins + minutes - 1 in half:
                yield begins


def overlapping(day, begins, ends):
    return select(Appointment.id).where(
        Appointment.day == day, Appointment.begins < ends, Appointment.ends > begins
    )


def of_day(session, day):
    query = select(Appointment).where(Appointment.day == day).order_by(Appointment.begins)
    return session.scalars(query).all()


def free(session, day, minutes):
    taken = [range(one.begins, one.ends) for one in of_day(session, day)]

    def is_free(begins):
        return not any(minute in one for one in taken for minute in range(begins, begins + minutes))

    return list(filter(is_free, possible(day, minutes)))


def put_in(session, day, begins, minutes, patient, problem):
    """Adds an appointment in one statement, unless somebody's there. Returns it, or None."""
    ends = begins + minutes
    values = [literal(value) for value in (day, begins, ends, patient, problem)]
    row = select(*values).where(~overlapping(day, begins, ends).exists())
    columns = ["day", "begins", "ends", "patient", "problem"]
    statement = insert(Appointment).from_select(columns, row).returning(Appointment)
    return session.scalars(statement).one_or_none()


def book(session, day, time, minutes, patient, problem):
    begins = next((one for one in possible(day, minutes) if clock(one) == time), None)
    if begins is None:
        raise Closed(f"The clinic isn't open at {time} on {day}, or not for that long.")
    new = put_in(session, day, begins, minutes, patient, problem)
    session.commit()
    if new is None:
        raise Taken(f"Somebody else comes at {time}.")
    return new


def get(session, number):
    one = session.get(Appointment, number)
    if one is None:
        raise NotFound(f"Nobody has the appointment {number}.")
    return one


def cancel(session, number):
    query = delete(Appointment).where(Appointment.id == number).returning(Appointment.day)
    day = session.scalars(query).one_or_none()
    if day is None:
        raise NotFound(f"Nobody has the appointment {number}.")
    for one in queue(session, day):
        for begins in possible(day, one.minutes):
            if put_in(session, day, begins, one.minutes, one.patient, one.problem):
                session.execute(delete(Queue).where(Queue.id == one.id))
                break
    session.commit()


def queue(session, day):
    return session.scalars(select(Queue).filter_by(day=day).order_by(Queue.id)).all()


def wait(session, day, minutes, patient, problem):
    if not any(possible(day, minutes)):
        raise Closed(f"The clinic is closed on {day}.")
    session.execute(text("BEGIN IMMEDIATE"))
    if free(session, day, minutes):
        raise NoNeed("There's room on that day.")
    one = Queue(day=day, minutes=minutes, patient=patient, problem=problem)
    session.add(one)
    session.commit()
    return one


def stop_waiting(session, number):
    gone = session.execute(delete(Queue).where(Queue.id == number)).rowcount
    session.commit()
    if not gone:
        raise NotFound(f"Nobody waits with the number {number}.")
