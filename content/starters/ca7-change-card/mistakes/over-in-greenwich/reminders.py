"""Reminders, made together with their task: one for each day that the task has had."""

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from models import Member, Reminder, Task
from service import all_of, page_of


def mine(session: Session, me: Member, limit: int, offset: int):
    seen = all_of(me, "task").where(Task.created_by == me.id).with_only_columns(Task.id)
    query = select(Reminder).where(Reminder.task_id.in_(seen)).order_by(Reminder.id)
    return page_of(session, query, limit, offset)


def move(session: Session, reminder: Reminder, before: str, **values) -> bool:
    """Changes a reminder, unless somebody else was faster."""
    key = (Reminder.id == reminder.id, Reminder.state == before, Reminder.tries == reminder.tries)
    changed = session.execute(update(Reminder).where(*key).values(**values))
    session.commit()
    return changed.rowcount == 1
