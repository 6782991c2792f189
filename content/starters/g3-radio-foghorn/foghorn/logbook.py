"""Who changed what, and when. Managers read it."""

import datetime
import sqlite3

from fastapi import APIRouter

from foghorn.database import Db
from foghorn.model import Model
from foghorn.people import Me
from foghorn.problems import Problem
from foghorn.rights import may_manage

router = APIRouter()


class Line(Model):
    day: datetime.date
    person: str
    words: str


def note(db: sqlite3.Connection, today: datetime.date, person: sqlite3.Row, words: str) -> None:
    """Adds a line. Call it in the transaction of the change: both are saved, or none."""
    values = (today.isoformat(), person["id"], words)
    db.execute("INSERT INTO logbook (day, person_id, words) VALUES (?, ?, ?)", values)


@router.get("/logbook")
def get_logbook(me: Me, db: Db) -> list[Line]:
    """Lists all lines, the oldest first."""
    if not may_manage(me):
        raise Problem(403, "Only managers read the logbook.")
    query = """
        SELECT day, name AS person, words FROM logbook
        JOIN people ON people.id = person_id
        ORDER BY logbook.id
    """
    return [Line(**row) for row in db.execute(query)]
