"""What listeners hear on a day."""

import datetime
from dataclasses import dataclass

from fastapi import APIRouter

from foghorn.database import Db
from foghorn.model import Model

router = APIRouter()


@dataclass
class Replacement:
    person_id: int
    name: str
    words: str


class Entry(Model):
    starts: str
    show_id: int
    title: str
    host: str
    substitute: str | None = None
    words: str | None = None


def replacements(db, date) -> dict[int, Replacement]:
    """Returns who hosts instead on a day: from the numbers of the shows to people and words."""
    found = {}
    query = """
        SELECT show_id, person_id, name, words FROM replacements, people
        WHERE person_id = people.id AND day = ?
    """
    for show_id, *rest in db.execute(query, (date.toordinal(),)):
        found[show_id] = Replacement(*rest)
    return found


def shows_on(db, date):
    query = """
        SELECT starts, shows.id AS show_id, title, name AS host, host_id FROM shows
        JOIN people ON people.id = host_id
        WHERE announced = 1 AND weekday = ?
        ORDER BY starts
    """
    return db.execute(query, (date.weekday(),)).fetchall()


def people_on_air(db, date) -> set[int]:
    instead = replacements(db, date)
    return {
        instead[show["show_id"]].person_id if show["show_id"] in instead else show["host_id"]
        for show in shows_on(db, date)
    }


@router.get("/programme")
def get_programme(date: datetime.date, db: Db) -> list[Entry]:
    """Lists what's on air on a day, in the order in which it starts."""
    instead = replacements(db, date)
    entries = []
    for starts, show_id, title, host, _ in shows_on(db, date):
        entry = Entry(starts=starts, show_id=show_id, title=title, host=host)
        if show_id in instead:
            entry.substitute = instead[show_id].name
            entry.words = instead[show_id].words
        entries.append(entry)
    return entries
