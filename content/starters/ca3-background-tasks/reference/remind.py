"""One run: tries each open reminder once. Start: python remind.py, every few minutes"""

import datetime
import os
import pathlib
import uuid
from collections.abc import Callable

from sqlalchemy.orm import Session

import reminders
from db import get_engine

Send = Callable[[str, str, str], None]


def remind(today: datetime.date, send: Send) -> None:
    with Session(get_engine()) as session:
        for number in reminders.open_on(session, today):
            mail = reminders.claim(session, number, today)
            if mail is None:
                continue  # another run was faster, or there's no reason any more
            # Nothing is open or locked while the mail is on its way.
            try:
                send(*mail)
            except OSError:
                reminders.failed(session, number)
            else:
                reminders.sent(session, number)


def into_outbox(to: str, subject: str, text: str) -> None:
    folder = pathlib.Path(os.environ.get("OUTBOX", "outbox"))
    folder.mkdir(parents=True, exist_ok=True)
    mail = f"To: {to}\nSubject: {subject}\n\n{text}\n"
    (folder / f"{uuid.uuid4()}.txt").write_text(mail, encoding="utf-8")


if __name__ == "__main__":
    remind(datetime.datetime.now(datetime.UTC).date(), into_outbox)
