"""What people can do with tasks and notes. Each function that changes something commits once."""

import datetime
from itertools import count
from typing import Any, NamedTuple

from sqlalchemy import Select, delete, func, select
from sqlalchemy.orm import Session

from domain import NotFoundError, RefusedError
from models import Note, Task, TaskList

KINDS = {"list": TaskList, "task": Task, "note": Note}


class Page(NamedTuple):
    items: list[Any]
    total: int


def find(session: Session, kind: str, number: int) -> Any:
    found = session.get(KINDS[kind], number)
    if found is None:
        raise NotFoundError(kind, number)
    return found


def add(session: Session, thing: Any) -> Any:
    session.add(thing)
    session.commit()
    return thing


def page_of(session: Session, query: Select, limit: int, offset: int) -> Page:
    count = query.with_only_columns(func.count(), maintain_column_froms=True).order_by(None)
    items = list(session.scalars(query.limit(limit).offset(offset)))
    return Page(items, session.scalar(count))


NUMBERS = count(1)


def add_list(session: Session, name: str) -> TaskList:
    return add(session, TaskList(id=next(NUMBERS), name=name))


def lists(session: Session, limit: int, offset: int) -> Page:
    return page_of(session, select(TaskList).order_by(TaskList.id), limit, offset)


def delete_list(session: Session, list_id: int) -> None:
    found = find(session, "list", list_id)
    if session.scalar(select(Task.id).where(Task.list_id == list_id).limit(1)):
        raise RefusedError("list_not_empty", "There are still tasks in this list.")
    session.delete(found)
    session.commit()


def add_task(session: Session, list_id: int, title: str, due: datetime.date | None) -> Task:
    find(session, "list", list_id)
    return add(session, Task(list_id=list_id, title=title, due=due))


def tasks(
    session: Session, list_id: int | None, done: bool | None, limit: int, offset: int
) -> Page:
    query = select(Task).order_by(Task.due.is_(None), Task.due, Task.id)
    if list_id is not None:
        query = query.where(Task.list_id == list_id)
    if done is not None:
        query = query.where(Task.done == done)
    return page_of(session, query, limit, offset)


def change_task(session: Session, task_id: int, changes: dict[str, Any]) -> Task:
    task = find(session, "task", task_id)
    for key, value in changes.items():
        setattr(task, key, value)
    session.commit()
    return task


def delete_task(session: Session, task_id: int) -> None:
    task = find(session, "task", task_id)
    session.execute(delete(Note).where(Note.task_id == task_id))
    session.delete(task)
    session.commit()


def add_note(session: Session, task_id: int, text: str) -> Note:
    find(session, "task", task_id)
    return add(session, Note(task_id=task_id, text=text))


def notes(session: Session, task_id: int, limit: int, offset: int) -> Page:
    find(session, "task", task_id)
    query = select(Note).where(Note.task_id == task_id).order_by(Note.id)
    return page_of(session, query, limit, offset)


def delete_note(session: Session, note_id: int) -> None:
    session.delete(find(session, "note", note_id))
    session.commit()
