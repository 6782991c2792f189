"""Who hosts a show for a day, if it isn't its host."""

import datetime as dt
import sqlite3
from typing import Annotated

from fastapi import APIRouter, Body
from pydantic import StringConstraints

from foghorn.clock import Today
from foghorn.database import Db
from foghorn.logbook import note
from foghorn.model import Model
from foghorn.people import Me
from foghorn.problems import Problem
from foghorn.programme import on_air
from foghorn.rights import may_replace
from foghorn.shows import VisibleShow

router = APIRouter()


class New(Model):
    date: dt.date
    person_id: int
    words: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=140)]


class Saved(New):
    id: int
    show_id: int


class Plan:
    """A day of the station, with one change."""

    def __init__(self, db: sqlite3.Connection, show: sqlite3.Row, new: New):
        self.db, self.show, self.new = db, show, new
        self.hosts = {}
        for slot in on_air(db, new.date):
            self.hosts[slot["show_id"]] = slot["substitute_id"] or slot["host_id"]

    def check(self):
        if self.show["id"] not in self.hosts:
            raise Problem(409, "Nobody knows this show yet.")
        if self.hosts[self.show["id"]] != self.show["host_id"]:
            raise Problem(409, "Its host is replaced already.")
        if self.new.person_id in self.hosts.values():
            raise Problem(409, "They have a show on that day.")

    def save(self) -> int:
        columns = {
            "show_id": self.show["id"],
            "date": str(self.new.date),
            "person_id": self.new.person_id,
            "words": self.new.words,
        }
        marks = ", ".join(f":{name}" for name in columns)
        sql = f"INSERT INTO substitutes ({', '.join(columns)}) VALUES ({marks})"
        return self.db.execute(sql, columns).lastrowid


@router.post("/shows/{show_id}/substitutes", status_code=201)
async def add(
    new: Annotated[New, Body()], show: VisibleShow, me: Me, db: Db, today: Today
) -> Saved:
    """Lets another person host a show for a day."""
    if not may_replace(me, show):
        raise Problem(403, "Ask the host of the show.")
    days = [today + dt.timedelta(days=number) for number in range(29)]
    if new.date not in [day for day in days if day.weekday() == show["weekday"]]:
        raise Problem(400, "The show isn't on air on that day, or it's too late or too early.")
    known = {row[0] for row in db.execute("SELECT id FROM people")}
    if new.person_id not in known:
        raise Problem(400, "There's no such person.")
    with db:
        db.execute("BEGIN IMMEDIATE")
        plan = Plan(db, show, new)
        plan.check()
        number = plan.save()
        note(db, today, me, f"chooses person {new.person_id} for {show['title']}")
    return Saved(id=number, show_id=show["id"], **new.model_dump())
