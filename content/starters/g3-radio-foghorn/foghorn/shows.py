"""The shows. Each one is on air once a week."""

import sqlite3
from typing import Annotated

from fastapi import APIRouter, Depends
from pydantic import Field, StringConstraints

from foghorn.clock import Today
from foghorn.database import Db
from foghorn.logbook import note
from foghorn.model import Model
from foghorn.people import Me, Visitor
from foghorn.problems import Problem
from foghorn.rights import may_change, may_manage, may_see

router = APIRouter()

Title = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=60)]


class TitleIn(Model):
    title: Title


class ShowIn(TitleIn):
    weekday: Annotated[int, Field(ge=0, le=6)]
    starts: Annotated[str, Field(pattern=r"^([01]\d|2[0-3]):00$")]


class ShowOut(ShowIn):
    id: int
    host_id: int
    announced: bool


def read_show(db: sqlite3.Connection, show_id: int) -> sqlite3.Row | None:
    return db.execute("SELECT * FROM shows WHERE id = ?", (show_id,)).fetchone()


def find_show(show_id: int, visitor: Visitor, db: Db) -> sqlite3.Row:
    """Returns the show in the path. What somebody may not see doesn't exist for them."""
    show = read_show(db, show_id)
    if show is None or not may_see(visitor, show):
        raise Problem(404, "There's no such show.")
    return show


VisibleShow = Annotated[sqlite3.Row, Depends(find_show)]


@router.get("/shows")
def list_shows(visitor: Visitor, db: Db) -> list[ShowOut]:
    """Lists the shows that the visitor may see."""
    shows = db.execute("SELECT * FROM shows ORDER BY weekday, starts, id")
    return [ShowOut(**show) for show in shows if may_see(visitor, show)]


@router.get("/shows/{show_id}")
def get_show(show: VisibleShow) -> ShowOut:
    """Shows a single show."""
    return ShowOut(**show)


@router.post("/shows", status_code=201)
def add_show(new: ShowIn, me: Me, db: Db, today: Today) -> ShowOut:
    """Adds a show for the host who asks. Listeners see it when it's announced."""
    with db:
        values = (new.title, me["id"], new.weekday, new.starts)
        sql = "INSERT INTO shows (title, host_id, weekday, starts) VALUES (?, ?, ?, ?)"
        show_id = db.execute(sql, values).lastrowid
        note(db, today, me, f"adds show {show_id}")
    return ShowOut(**read_show(db, show_id))


@router.patch("/shows/{show_id}")
def rename_show(new: TitleIn, show: VisibleShow, me: Me, db: Db, today: Today) -> ShowOut:
    """Gives a show another title."""
    if not may_change(me, show):
        raise Problem(403, "It's somebody else's show.")
    with db:
        db.execute("UPDATE shows SET title = ? WHERE id = ?", (new.title, show["id"]))
        note(db, today, me, f"renames show {show['id']}")
    return ShowOut(**read_show(db, show["id"]))


@router.post("/shows/{show_id}/announcement")
def announce_show(show: VisibleShow, me: Me, db: Db, today: Today) -> ShowOut:
    """Puts a show on air. There's one studio, so its hour must be free."""
    if not may_manage(me):
        raise Problem(403, "Only managers announce shows.")
    with db:
        db.execute("BEGIN IMMEDIATE")
        query = "SELECT title FROM shows WHERE announced AND weekday = ? AND starts = ?"
        taken = db.execute(query, (show["weekday"], show["starts"])).fetchone()
        if taken:
            raise Problem(409, f"{taken['title']} has this hour.")
        db.execute("UPDATE shows SET announced = 1 WHERE id = ?", (show["id"],))
        note(db, today, me, f"announces show {show['id']}")
    return ShowOut(**read_show(db, show["id"]))
