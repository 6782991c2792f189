"""What people can do. Each function that changes something commits once."""

import datetime
from typing import Any, NamedTuple

from sqlalchemy import Select, delete, func, or_, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

import passwords
from domain import (
    ForbiddenError,
    NoSuchMemberError,
    NotFoundError,
    NotLoggedInError,
    RefusedError,
)
from models import Member, Note, Reminder, Share, Task, TaskList


class Page(NamedTuple):
    items: list[Any]
    total: int


def visible(me: Member) -> Select:
    """Selects the numbers of all lists that somebody may see. Every query below begins here."""
    shared = select(Share.list_id).where(Share.member_id == me.id)
    return select(TaskList.id).where(or_(TaskList.owner_id == me.id, TaskList.id.in_(shared)))


def all_of(me: Member, kind: str) -> Select:
    if kind == "list":
        return select(TaskList).where(TaskList.id.in_(visible(me)))
    if kind == "task":
        return select(Task).where(Task.list_id.in_(visible(me)))
    return select(Note).join(Task, Task.id == Note.task_id).where(Task.list_id.in_(visible(me)))


def find(session: Session, me: Member, kind: str, number: int) -> Any:
    model = {"list": TaskList, "task": Task, "note": Note}[kind]
    found = session.scalar(all_of(me, kind).where(model.id == number))
    if found is None:
        raise NotFoundError(kind, number)
    return found


def find_own(session: Session, me: Member, list_id: int) -> TaskList:
    found = find(session, me, "list", list_id)
    if found.owner_id != me.id:
        raise ForbiddenError
    return found


def add(session: Session, thing: Any) -> Any:
    session.add(thing)
    session.commit()
    return thing


def page_of(session: Session, query: Select, limit: int, offset: int) -> Page:
    count = query.with_only_columns(func.count(), maintain_column_froms=True).order_by(None)
    items = list(session.scalars(query.limit(limit).offset(offset)))
    return Page(items, session.scalar(count))


def find_member(session: Session, email: str) -> Member | None:
    return session.scalar(select(Member).where(Member.email == email.strip().lower()))


def register(session: Session, email: str, name: str, password: str) -> Member:
    first = session.scalar(select(Member.id).limit(1)) is None
    member = Member(email=email, name=name, password_hash=passwords.hash_of(password))
    session.add(member)
    try:
        session.flush()
    except IntegrityError:
        raise RefusedError("address_taken", "This address has an account.") from None
    if first:
        session.execute(update(TaskList).values(owner_id=member.id))
        session.execute(update(Task).values(created_by=member.id))
    session.commit()
    return member


def log_in(session: Session, email: str, password: str) -> Member:
    member = find_member(session, email)
    if not passwords.fits(password, member and member.password_hash) or member is None:
        raise NotLoggedInError
    return member


def add_list(session: Session, me: Member, name: str) -> TaskList:
    return add(session, TaskList(name=name, owner_id=me.id))


def lists(session: Session, me: Member, limit: int, offset: int) -> Page:
    return page_of(session, all_of(me, "list").order_by(TaskList.id), limit, offset)


def delete_list(session: Session, me: Member, list_id: int) -> None:
    found = find_own(session, me, list_id)
    if session.scalar(select(Task.id).where(Task.list_id == list_id).limit(1)):
        raise RefusedError("list_not_empty", "There are still tasks in this list.")
    session.execute(delete(Share).where(Share.list_id == list_id))
    session.delete(found)
    session.commit()


def share(session: Session, me: Member, list_id: int, email: str) -> dict[str, Any]:
    found = find_own(session, me, list_id)
    member = find_member(session, email)
    if member is None:
        raise NoSuchMemberError
    if member.id == found.owner_id:
        raise RefusedError("its_yours", "This list is yours already.")
    session.merge(Share(list_id=list_id, member_id=member.id))
    session.commit()
    return {"member_id": member.id, "name": member.name}


def shares(session: Session, me: Member, list_id: int, limit: int, offset: int) -> Page:
    find(session, me, "list", list_id)
    chosen = select(Share.member_id).where(Share.list_id == list_id)
    query = select(Member).where(Member.id.in_(chosen)).order_by(Member.id)
    items, total = page_of(session, query, limit, offset)
    return Page([{"member_id": one.id, "name": one.name} for one in items], total)


def end_share(session: Session, me: Member, list_id: int, member_id: int) -> None:
    if member_id != me.id:
        find_own(session, me, list_id)
    find(session, me, "list", list_id)
    found = session.get(Share, (list_id, member_id))
    if found is None:
        raise NotFoundError("share", member_id)
    session.delete(found)
    session.commit()


def add_task(
    session: Session, me: Member, list_id: int, title: str, due: datetime.date | None
) -> Task:
    find(session, me, "list", list_id)
    return add(session, Task(list_id=list_id, title=title, due=due, created_by=me.id))


def tasks(
    session: Session, me: Member, list_id: int | None, done: bool | None, limit: int, offset: int
) -> Page:
    query = all_of(me, "task").order_by(Task.due.is_(None), Task.due, Task.id)
    if list_id is not None:
        query = query.where(Task.list_id == list_id)
    if done is not None:
        query = query.where(Task.done == done)
    return page_of(session, query, limit, offset)


def change_task(session: Session, me: Member, task_id: int, changes: dict[str, Any]) -> Task:
    task = find(session, me, "task", task_id)
    for key, value in changes.items():
        setattr(task, key, value)
    session.commit()
    return task


def delete_task(session: Session, me: Member, task_id: int) -> None:
    task = find(session, me, "task", task_id)
    session.execute(delete(Reminder).where(Reminder.task_id == task_id))
    session.execute(delete(Note).where(Note.task_id == task_id))
    session.delete(task)
    session.commit()


def add_note(session: Session, me: Member, task_id: int, text: str) -> Note:
    find(session, me, "task", task_id)
    return add(session, Note(task_id=task_id, text=text))


def notes(session: Session, me: Member, task_id: int, limit: int, offset: int) -> Page:
    find(session, me, "task", task_id)
    query = select(Note).where(Note.task_id == task_id).order_by(Note.id)
    return page_of(session, query, limit, offset)


def delete_note(session: Session, me: Member, note_id: int) -> None:
    session.delete(find(session, me, "note", note_id))
    session.commit()
