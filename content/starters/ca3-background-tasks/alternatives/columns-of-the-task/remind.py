"""One run. A transaction begins with the lock for writing, and never contains a send."""

import contextlib
import datetime
import functools
import os
import secrets

from sqlalchemy.orm import Session

import reminders
from db import engine
from models import Task


@contextlib.contextmanager
def writing():
    with Session(engine) as session:
        session.connection().connection.driver_connection.execute("BEGIN IMMEDIATE")
        yield session
        session.commit()


def take(number, days):
    with writing() as session:
        task = session.get(Task, number)
        match task:
            case Task(done=False, reminder=None | "waiting") if task.due in days:
                who = reminders.owner_of(session, task)
            case _:
                who = None
        if who is not None:
            task.reminder, task.reminder_day = "sending", task.due
            return who.email, f"Soon: {task.title}", f"On {task.due}."


def put_back(number, sent):
    with writing() as session:
        if task := session.get(Task, number):
            task.tries += 1
            task.reminder = "sent" if sent else "failed" if task.tries >= 3 else "waiting"


def remind(today, send):
    days = [today, today + datetime.timedelta(days=1)]
    with Session(engine) as session:
        numbers = reminders.waiting(session, days)
    for number, mail in ((n, take(n, days)) for n in numbers):
        if mail:
            try:
                send(*mail)
                sent = True
            except OSError:
                sent = False
            put_back(number, sent)


def drop(folder, to, subject, text):
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, secrets.token_hex(8)), "w", encoding="utf-8") as file:
        file.writelines([f"{to}\n", f"{subject}\n", text])


if __name__ == "__main__":
    today = datetime.datetime.fromtimestamp(datetime.datetime.now().timestamp(), datetime.timezone.utc)
    remind(today.date(), functools.partial(drop, os.environ.get("OUTBOX", "outbox")))
