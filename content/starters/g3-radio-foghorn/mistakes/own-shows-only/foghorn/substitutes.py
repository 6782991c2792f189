"""Somebody else hosts a show for one day."""

import datetime
from typing import Annotated

from fastapi import APIRouter
from pydantic import StringConstraints

from foghorn.clock import Today
from foghorn.database import Db
from foghorn.logbook import note
from foghorn.model import Model
from foghorn.people import Me
from foghorn.problems import Problem
from foghorn.programme import on_air
from foghorn.rights import may_change
from foghorn.shows import VisibleShow

router = APIRouter()

LAST_DAY = datetime.timedelta(days=28)
Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=140)]


class SubstituteIn(Model):
    date: datetime.date
    person_id: int
    words: Words


class SubstituteOut(SubstituteIn):
    id: int
    show_id: int


@router.post("/shows/{show_id}/substitutes", status_code=201)
def add_substitute(
    new: SubstituteIn, show: VisibleShow, me: Me, db: Db, today: Today
) -> SubstituteOut:
    """Lets somebody else host a show for one day."""
    if not may_change(me, show):
        raise Problem(403, "It's somebody else's show.")
    if not today <= new.date <= today + LAST_DAY:
        raise Problem(400, f"The date must be from today to {today + LAST_DAY}.")
    if new.date.weekday() != show["weekday"]:
        raise Problem(400, "The show isn't on air on that day of the week.")
    if not db.execute("SELECT 1 FROM people WHERE id = ?", (new.person_id,)).fetchone():
        raise Problem(400, f"There's no person {new.person_id}.")
    if not show["announced"]:
        raise Problem(409, "The show hasn't been announced yet.")
    with db:
        db.execute("BEGIN IMMEDIATE")
        for slot in on_air(db, new.date):
            if slot["show_id"] == show["id"] and slot["substitute_id"]:
                raise Problem(409, f"{slot['substitute']} hosts the show on that day.")
            if new.person_id == slot["host_id"]:
                raise Problem(409, "This person is on air on that day.")
        values = (show["id"], new.date.isoformat(), new.person_id, new.words)
        sql = "INSERT INTO substitutes (show_id, date, person_id, words) VALUES (?, ?, ?, ?)"
        number = db.execute(sql, values).lastrowid
        note(db, today, me, f"adds a substitute for show {show['id']} on {new.date}")
    return SubstituteOut(id=number, show_id=show["id"], **new.model_dump())
