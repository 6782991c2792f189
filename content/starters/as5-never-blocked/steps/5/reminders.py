"""Sends the reminders, in a thread of the pool. `def`, because `mail.send` can't be awaited."""

from sqlalchemy.orm import Session

import mail
import service
from db import engine


def send_reminders(day):
    """Writes to everybody who has an overdue book."""
    with Session(engine) as session:
        letters = service.find_letters(session, day)
    for letter in letters:
        try:
            mail.send(letter.email, letter.text)
        except OSError as error:
            print(f"No mail to {letter.email}: {error}", flush=True)
