"""What listeners hear on a day."""

import datetime
import sqlite3

from fastapi import APIRouter

from foghorn.database import Db
from foghorn.model import Model

router = APIRouter()


class Entry(Model):
    starts: str
    show_id: int
    title: str
    host: str
    substitute: str | None
    words: str | None


def on_air(db: sqlite3.Connection, date: datetime.date) -> list[sqlite3.Row]:
    """Returns what's on air on a day, with the hosts and those who replace them."""
    query = """
        SELECT starts, shows.id AS show_id, title, host_id, coalesce(others.name, hosts.name) AS host,
            person_id AS substitute_id, others.name AS substitute, words
        FROM shows
        JOIN people AS hosts ON hosts.id = host_id
        LEFT JOIN substitutes ON substitutes.show_id = shows.id AND date = ?
        LEFT JOIN people AS others ON others.id = person_id
        WHERE announced AND weekday = ?
        ORDER BY starts
    """
    return db.execute(query, (date.isoformat(), date.weekday())).fetchall()


@router.get("/programme")
def get_programme(date: datetime.date, db: Db) -> list[Entry]:
    """Lists what's on air on a day, in the order in which it starts."""
    return [Entry(**{name: row[name] for name in Entry.model_fields}) for row in on_air(db, date)]
