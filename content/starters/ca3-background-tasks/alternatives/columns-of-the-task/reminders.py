"""A reminder is a part of its task, and has its number."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from models import Member, Task
from service import Page, all_of, page_of


def mine(session: Session, me: Member, limit: int, offset: int) -> Page:
    query = all_of(me, "task").where(Task.created_by == me.id, Task.reminder.is_not(None))
    items, total = page_of(session, query.order_by(Task.id), limit, offset)
    return Page([shown(task) for task in items], total)


def shown(task: Task) -> dict:
    return {
        "id": task.id,
        "task_id": task.id,
        "due": task.reminder_day,
        "state": task.reminder,
        "tries": task.tries,
    }


def owner_of(session: Session, task: Task) -> Member | None:
    """Returns who made the task, if they can still see it."""
    member = session.get(Member, task.created_by) if task.created_by else None
    if member and session.scalar(all_of(member, "task").where(Task.id == task.id)):
        return member
    return None


def waiting(session: Session, days) -> list[int]:
    open_ones = select(Task.id).where(Task.due.in_(days), Task.done.is_(False))
    return list(session.scalars(open_ones.where(Task.reminder.is_(None) | (Task.reminder == "waiting"))))
