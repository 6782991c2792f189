"""One run: tries each open reminder once. Start: python remind.py, every few minutes"""

import datetime
import os
import pathlib
import uuid
from collections.abc import Callable

from sqlalchemy.orm import Session

import reminders
from db import engine

Send = Callable[[str, str, str], None]
SENT: set[int] = set()


def remind(today: datetime.date, send: Send) -> None:
    with Session(engine) as session:
        for number in reminders.open_on(session, today):
            if number in SENT:
                continue
            mail = reminders.mail(session, number)
            # Nothing is open or locked while the mail is on its way.
            try:
                send(*mail)
            except OSError:
                continue
            SENT.add(number)


def into_outbox(to: str, subject: str, text: str) -> None:
    folder = pathlib.Path(os.environ.get("OUTBOX", "outbox"))
    folder.mkdir(parents=True, exist_ok=True)
    mail = f"To: {to}\nSubject: {subject}\n\n{text}\n"
    (folder / f"{uuid.uuid4()}.txt").write_text(mail, encoding="utf-8")


if __name__ == "__main__":
    remind(datetime.datetime.now(datetime.UTC).date(), into_outbox)
