"""Two phones want the only copy of Beloved. Phone 2 calls while phone 1 is in the middle of it.

It makes its own library in another file, so nothing in shelf.db changes."""

import tempfile
from pathlib import Path

from sqlalchemy import create_engine, event, func, select
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from clock import today
from errors import ShelfError
from make_db import fill
from models import Loan
from service import lend

BELOVED, JOAO, PAVEL = 6, 2, 4


def call(engine, member_id):
    """Returns what the phone shows."""
    try:
        with Session(engine) as session:
            lend(session, BELOVED, member_id, today())
    except ShelfError as error:
        return error.message
    except OperationalError as error:
        return error.orig
    return "It's yours."


def main(folder):
    address = f"sqlite:///{Path(folder) / 'two.db'}"
    # With timeout=0, nobody waits for a lock.
    phones = [create_engine(address, connect_args={"timeout": 0}) for _ in range(2)]
    fill(phones[0])
    waiting = [PAVEL]

    @event.listens_for(phones[0], "before_cursor_execute")
    def interrupt(connection, cursor, statement, parameters, context, executemany):
        if waiting and statement.startswith("INSERT"):
            print("Phone 2, Pavel:", call(phones[1], waiting.pop()))

    print("Phone 1, Joao: ", call(phones[0], JOAO))
    with Session(phones[1]) as session:
        query = select(func.count()).where(Loan.book_id == BELOVED, Loan.returned_on.is_(None))
        print("Beloved: 1 copy,", session.scalar(query), "out")
    for engine in phones:
        engine.dispose()


with tempfile.TemporaryDirectory() as folder:
    main(folder)
