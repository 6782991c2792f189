"""What listeners hear on a day."""

import datetime

from fastapi import APIRouter

from foghorn.database import Db
from foghorn.model import Model

router = APIRouter()


class Entry(Model):
    starts: str
    show_id: int
    title: str
    host: str
    substitute: str | None = None
    words: str | None = None


@router.get("/programme")
def get_programme(date: datetime.date, db: Db) -> list[Entry]:
    """Lists what's on air on a day, in the order in which it starts."""
    query = """
        WITH today AS (
            SELECT show_id, name, words FROM covers
            JOIN people ON people.id = person_id
            WHERE date = :date
        )
        SELECT starts, shows.id AS show_id, title, people.name AS host,
            today.name AS substitute, today.words AS words
        FROM shows
        JOIN people ON people.id = host_id
        LEFT JOIN today ON today.show_id = shows.id
        WHERE announced AND weekday = :weekday
        ORDER BY starts
    """
    values = {"date": str(date), "weekday": date.weekday()}
    return [Entry(**row) for row in db.execute(query, values)]
