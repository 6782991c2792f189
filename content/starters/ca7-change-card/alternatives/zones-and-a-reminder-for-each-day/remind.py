"""python remind.py: one run"""

import datetime as dt
import email.message
import os
import tempfile
import traceback
import zoneinfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from db import get_engine
from models import Member, Reminder, Task
from reminders import move
from service import all_of


class Run:
    def __init__(self, today_of, around, send):
        """today_of says which day it is for a member; around is close to all these days."""
        self.today_of, self.around, self.send = today_of, around, send

    def numbers(self):
        # Somewhere, it's yesterday or tomorrow. Each attempt looks closely.
        first, last = self.around - dt.timedelta(1), self.around + dt.timedelta(2)
        with Session(get_engine()) as session:
            query = select(Reminder.id).where(
                Reminder.state == "waiting", Reminder.due.between(first, last)
            )
            return session.scalars(query).all()

    def attempt(self, number):
        # A new session for each, so that nothing is older than a moment.
        with Session(get_engine(), expire_on_commit=False) as session:
            reminder = session.get(Reminder, number)
            if reminder is None or reminder.state != "waiting" or reminder.task.done:
                return
            member = session.get(Member, reminder.task.created_by)
            query = all_of(member, "task").where(Task.id == reminder.task_id)
            if member is None or session.scalar(query) is None:
                return
            if (reminder.due - self.today_of(member)).days not in (0, 1):
                return
            mail = member.email, reminder.task.title, f"It's due on {reminder.due:%d %B}."
            tries = reminder.tries + 1
            if not move(session, reminder, "waiting", state="sending"):
                return
        try:
            self.send(*mail)
        except OSError:
            state = "failed" if tries == 3 else "waiting"
        except Exception:
            traceback.print_exc()  # nobody knows, so it stays as it is
            return
        else:
            state = "sent"
        with Session(get_engine()) as session:
            move(session, reminder, "sending", state=state, tries=tries)


    def all(self):
        for number in self.numbers():
            self.attempt(number)


def remind(today, send):
    Run(lambda member: today, today, send).all()


def remind_at(now, send):
    def today_of(member):
        return now.astimezone(zoneinfo.ZoneInfo(member.time_zone)).date()

    Run(today_of, now.date(), send).all()


def write(to, subject, text):
    mail = email.message.EmailMessage()
    mail["To"], mail["Subject"] = to, subject
    mail.set_content(text)
    folder = os.getenv("OUTBOX") or "outbox"
    os.makedirs(folder, exist_ok=True)
    with tempfile.NamedTemporaryFile("wb", dir=folder, suffix=".eml", delete=False) as file:
        file.write(mail.as_bytes())


if __name__ == "__main__":
    remind_at(dt.datetime.now(dt.timezone.utc), write)
