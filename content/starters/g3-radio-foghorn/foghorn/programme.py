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


@router.get("/programme")
def get_programme(date: datetime.date, db: Db) -> list[Entry]:
    """Lists what's on air on a day, in the order in which it starts."""
    query = """
        SELECT starts, shows.id AS show_id, title, name AS host FROM shows
        JOIN people ON people.id = host_id
        WHERE announced AND weekday = ?
        ORDER BY starts
    """
    return [Entry(**row) for row in db.execute(query, (date.weekday(),))]
