"""POST /shows/{showId}/substitutes"""

import datetime
import sqlite3
from typing import Annotated

from fastapi import APIRouter, Depends
from pydantic import Field, field_validator

from foghorn.clock import Today
from foghorn.database import Db
from foghorn.logbook import note
from foghorn.model import Model
from foghorn.people import Me
from foghorn.problems import Problem
from foghorn.programme import people_on_air, replacements
from foghorn.rights import may_change
from foghorn.shows import VisibleShow

router = APIRouter()


class Wish(Model):
    date: datetime.date
    person_id: int
    words: str

    @field_validator("words")
    @classmethod
    def short_enough(cls, words):
        words = words.strip()
        if not 0 < len(words) <= 140:
            raise ValueError("1 to 140 characters")
        return words


class Answer(Wish):
    id: int
    show_id: Annotated[int, Field(gt=0)]


def find_own_show(show: VisibleShow, me: Me) -> sqlite3.Row:
    if may_change(me, show):
        return show
    raise Problem(403, "Only its host and the managers may do that.")


OwnShow = Annotated[sqlite3.Row, Depends(find_own_show)]


def why_not(db, show, wish, today):
    """Returns a status and a reason, or nothing."""
    match (wish.date - today).days, wish.date.weekday() == show["weekday"]:
        case days, _ if days < 0:
            return 400, "That day is over."
        case days, _ if days > 28:
            return 400, "That's too far away."
        case _, False:
            return 400, "Wrong day of the week."
    if not db.execute("SELECT count(*) FROM people WHERE id = ?", (wish.person_id,)).fetchone()[0]:
        return 400, "Who's that?"
    if show["announced"] == 0:
        return 409, "Announce it first."
    if show["id"] in replacements(db, wish.date):
        return 409, "There's one already."
    if wish.person_id in people_on_air(db, wish.date):
        return 409, "They're on air."
    return None


@router.post("/shows/{show_id}/substitutes", status_code=201)
def add(show: OwnShow, wish: Wish, me: Me, db: Db, today: Today) -> Answer:
    db.execute("BEGIN IMMEDIATE")
    refusal = why_not(db, show, wish, today)
    if refusal:
        db.rollback()
        raise Problem(*refusal)
    values = show["id"], wish.date.toordinal(), wish.person_id, wish.words
    cursor = db.execute("INSERT INTO replacements VALUES (?, ?, ?, ?)", values)
    note(db, today, me, f"replaces the host of show {show['id']}")
    db.commit()
    return Answer(id=cursor.lastrowid, show_id=show["id"], **wish.model_dump())
