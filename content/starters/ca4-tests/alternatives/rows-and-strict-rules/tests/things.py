"""Things for tests are rows. The API is asked only for what a test is about."""

import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from db import get_engine
from models import Member, Note, Task, TaskList


def added(row):
    with Session(get_engine(), expire_on_commit=False) as session:
        session.add(row)
        session.commit()
    return row


def number_of(who):
    with Session(get_engine()) as session:
        return session.scalar(select(Member.id).where(Member.email == who.email))


def a_list(who, name="A list"):
    return added(TaskList(name=name, owner_id=number_of(who))).id


def a_task(who, **more):
    day = more.pop("due", None)
    row = Task(**{"title": "A task", "done": False, **more}, created_by=number_of(who))
    row.due = day and datetime.date.fromisoformat(day)
    row.list_id = row.list_id or a_list(who)
    added(row)
    return who.get(f"/tasks/{row.id}").json()


def a_note(who, task, text="A note"):
    return added(Note(task_id=task["id"], text=text)).id


def titles(page):
    return [task["title"] for task in page.json()["items"]]
