"""The states of a reminder. Each function that changes something commits once.

waiting -> sending -> sent, or back to waiting, or failed
"""

import datetime

from sqlalchemy import Select, case, exists, insert, literal, or_, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from models import Member, Reminder, Share, Task, TaskList
from service import Page, page_of, visible

TRIES = 3


def wanted(today: datetime.date) -> Select:
    """Selects the tasks that somebody should hear about."""
    shared = exists().where(Share.list_id == Task.list_id, Share.member_id == Task.created_by)
    return (
        select(Task.id)
        .join(TaskList, TaskList.id == Task.list_id)
        .where(Task.due.in_([today, today + datetime.timedelta(days=1)]), Task.done.is_(False))
        .where(or_(TaskList.owner_id == Task.created_by, shared))
    )


def open_on(session: Session, today: datetime.date) -> list[int]:
    """Makes the reminders that are missing. Returns the numbers of those that are waiting."""
    new = wanted(today).where(~exists().where(Reminder.task_id == Task.id))
    new = new.add_columns(Task.due, literal("waiting"), literal(0))
    try:
        session.execute(insert(Reminder).from_select(["task_id", "due", "state", "tries"], new))
        session.commit()
    except IntegrityError:
        session.rollback()  # another run has made them
    query = select(Reminder.id).where(
        Reminder.state == "waiting", Reminder.task_id.in_(wanted(today))
    )
    numbers = list(session.scalars(query))
    session.commit()
    return numbers


def claim(session: Session, number: int, today: datetime.date) -> tuple[str, str, str] | None:
    """Returns the mail, if it's still wanted and nobody else has it."""
    mine = (
        update(Reminder)
        .where(Reminder.id == number, Reminder.state == "waiting")
        .where(Reminder.task_id.in_(wanted(today)))
        .values(
            state="sending",
            tries=Reminder.tries + 1,
            due=select(Task.due).where(Task.id == Reminder.task_id).scalar_subquery(),
        )
        .execution_options(synchronize_session=False)
    )
    if session.execute(mine).rowcount == 0:
        session.rollback()
        return None
    email, title, due = session.execute(
        select(Member.email, Task.title, Task.due)
        .join(Task, Task.created_by == Member.id)
        .join(Reminder, Reminder.task_id == Task.id)
        .where(Reminder.id == number)
    ).one()
    session.commit()
    return email, f"Due {due}: {title}", f"{title}\n\nIt's due on {due}. If you don't, who will?"


def becomes(session: Session, number: int, state) -> None:
    change = update(Reminder).where(Reminder.id == number, Reminder.state == "sending")
    session.execute(change.values(state=state).execution_options(synchronize_session=False))
    session.commit()


def sent(session: Session, number: int) -> None:
    becomes(session, number, "sent")


def failed(session: Session, number: int) -> None:
    becomes(session, number, case((Reminder.tries >= TRIES, "failed"), else_="waiting"))


def mine(session: Session, me: Member, limit: int, offset: int) -> Page:
    query = (
        select(Reminder)
        .join(Task, Task.id == Reminder.task_id)
        .where(Task.created_by == me.id, Task.list_id.in_(visible(me)))
        .order_by(Reminder.id)
    )
    return page_of(session, query, limit, offset)
