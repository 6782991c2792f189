import datetime
import logging

from sqlalchemy import or_, update

import mail
import service
from db import engine
from models import Member
from sqlalchemy.orm import Session


def send_all(day: datetime.date):
    with Session(engine) as session:
        letters = service.find_letters(session, day)
    for letter in letters:
        if not claim(letter.member_id, day):
            continue
        try:
            mail.send(letter.email, letter.text)
        except OSError:
            logging.exception("no mail to %s", letter.email)


def claim(member_id, day):
    """Returns whether this program is the first one today. The database decides, in one statement."""
    query = (
        update(Member)
        .where(Member.id == member_id, or_(Member.reminded.is_(None), Member.reminded < day))
        .values(reminded=day)
    )
    with Session(engine) as session:
        changed = session.execute(query).rowcount
        session.commit()
    return changed == 1
