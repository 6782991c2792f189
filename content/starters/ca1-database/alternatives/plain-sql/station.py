"""SQL, and what it means. No ORM."""

import os
import sqlite3
from contextlib import closing

TASK = """
    SELECT t.number AS id, t.list AS list_id, t.title, t.due, t.done,
           (SELECT count(*) FROM note AS n WHERE n.task = t.number) AS notes
    FROM task AS t
"""
ONE = {
    "list": "SELECT number AS id, name FROM list WHERE number = ?",
    "task": TASK + " WHERE t.number = ?",
    "note": "SELECT number AS id, task AS task_id, text FROM note WHERE number = ?",
}


class Unknown(Exception):
    pass


def opened():
    path = os.environ.get("DATABASE_URL", "sqlite:///station.db").removeprefix("sqlite:///")
    db = sqlite3.connect(path, check_same_thread=False)
    db.row_factory = sqlite3.Row
    db.set_trace_callback(print)
    db.execute("PRAGMA foreign_keys = ON")
    return closing(db)


def has_tables():
    with opened() as db:
        return db.execute("SELECT 1 FROM sqlite_master WHERE name = 'task'").fetchone() is not None


def shown(row):
    thing = dict(row)
    if "done" in thing:
        thing["done"] = bool(thing["done"])
    return thing


def one(db, kind, number):
    rows = db.execute(ONE[kind], [number]).fetchall()
    if not rows:
        raise Unknown(kind, number)
    return shown(rows[0])


def insert(db, kind, **values):
    marks = ", ".join("?" * len(values))
    with db:
        cursor = db.execute(f"INSERT INTO {kind} ({', '.join(values)}) VALUES ({marks})", [*values.values()])
    return one(db, kind, cursor.lastrowid)


def part(db, select, count, values, limit, offset):
    rows = db.execute(f"{select} LIMIT ? OFFSET ?", [*values, limit, offset]).fetchall()
    [[total]] = db.execute(count, values).fetchall()
    return {"items": [shown(row) for row in rows], "total": total}


def lists(db, limit, offset):
    return part(db, "SELECT number AS id, name FROM list ORDER BY number", "SELECT count(*) FROM list", [], limit, offset)


def add_task(db, list_id, title, due):
    one(db, "list", list_id)
    return insert(db, "task", list=list_id, title=title, due=due)


def tasks(db, list_id, done, limit, offset):
    wanted = {"list": list_id, "done": done}
    wanted = {column: value for column, value in wanted.items() if value is not None}
    where = " WHERE " + " AND ".join(f"{column} = ?" for column in wanted) if wanted else ""
    select = f"{TASK}{where} ORDER BY t.due NULLS LAST, t.number"
    return part(db, select, f"SELECT count(*) FROM task{where}", [*wanted.values()], limit, offset)


def change(db, number, changes):
    one(db, "task", number)
    if changes:
        assignments = ", ".join(f"{column} = ?" for column in changes)
        with db:
            db.execute(f"UPDATE task SET {assignments} WHERE number = ?", [*changes.values(), number])
    return one(db, "task", number)


def remove(db, kind, number):
    with db:
        gone = db.execute(f"DELETE FROM {kind} WHERE number = ?", [number]).rowcount
    if not gone:
        raise Unknown(kind, number)


def notes(db, task, limit, offset):
    one(db, "task", task)
    select = "SELECT number AS id, task AS task_id, text FROM note WHERE task = ? ORDER BY number"
    return part(db, select, "SELECT count(*) FROM note WHERE task = ?", [task], limit, offset)
