"""SQL, and what it means. No ORM. The view `may` says who sees which list."""

import os
import sqlite3
from contextlib import closing

TASK = """
    SELECT t.number AS id, t.list AS list_id, t.title, t.due, t.done, t.maker AS created_by,
           (SELECT count(*) FROM note AS n WHERE n.task = t.number) AS notes
    FROM task AS t
"""
SHARE = "SELECT m.number AS member_id, m.name FROM share AS s JOIN member AS m ON m.number = s.member"
MINE = "(SELECT list FROM may WHERE member = :me)"
ONE = {
    "list": f"SELECT number AS id, name, owner AS owner_id FROM list WHERE number = :number AND number IN {MINE}",
    "task": f"{TASK} WHERE t.number = :number AND t.list IN {MINE}",
    "note": f"SELECT note.number AS id, task AS task_id, text FROM note JOIN task AS t ON t.number = task WHERE note.number = :number AND t.list IN {MINE}",
}


class Unknown(Exception):
    pass


class Forbidden(Exception):
    pass


class Conflict(Exception):
    pass


def opened():
    path = os.environ.get("DATABASE_URL", "sqlite:///station.db").removeprefix("sqlite:///")
    db = sqlite3.connect(path, check_same_thread=False)
    db.row_factory = sqlite3.Row
    db.execute("PRAGMA foreign_keys = ON")
    return closing(db)


def shown(row):
    thing = dict(row)
    if "done" in thing:
        thing["done"] = bool(thing["done"])
    return thing


def one(db, me, kind, number):
    rows = db.execute(ONE[kind], {"me": me, "number": number}).fetchall()
    if not rows:
        raise Unknown(kind, number)
    return shown(rows[0])


def own(db, me, number):
    if one(db, me, "list", number)["owner_id"] != me:
        raise Forbidden


def insert(db, me, kind, **values):
    marks = ", ".join("?" * len(values))
    with db:
        cursor = db.execute(f"INSERT INTO {kind} ({', '.join(values)}) VALUES ({marks})", [*values.values()])
    return one(db, me, kind, cursor.lastrowid)


def part(db, select, count, values, limit, offset):
    rows = db.execute(f"{select} LIMIT :limit OFFSET :offset", {**values, "limit": limit, "offset": offset}).fetchall()
    [[total]] = db.execute(count, values).fetchall()
    return {"items": [shown(row) for row in rows], "total": total}


def join(db, address, name, salt, hash):
    with db:
        # From here on, nobody else can add a row.
        db.execute("BEGIN IMMEDIATE")
        if by_address(db, address):
            raise Conflict("Somebody has this address.")
        first = db.execute("SELECT count(*) = 0 FROM member").fetchone()[0]
        number = db.execute("INSERT INTO member (address, name, salt, hash) VALUES (?, ?, ?, ?)", [address, name, salt, hash]).lastrowid
        if first:
            db.execute("UPDATE list SET owner = ?", [number])
            db.execute("UPDATE task SET maker = ?", [number])
    return {"id": number, "email": address, "name": name}


def by_address(db, address):
    return db.execute("SELECT * FROM member WHERE address = ?", [address]).fetchone()


def lists(db, me, limit, offset):
    select = f"SELECT number AS id, name, owner AS owner_id FROM list WHERE number IN {MINE} ORDER BY number"
    return part(db, select, "SELECT count(*) FROM may WHERE member = :me", {"me": me}, limit, offset)


def add_task(db, me, list_id, title, due):
    one(db, me, "list", list_id)
    return insert(db, me, "task", list=list_id, title=title, due=due, maker=me)


def tasks(db, me, list_id, done, limit, offset):
    where = f" WHERE t.list IN {MINE} AND (:list IS NULL OR t.list = :list) AND (:done IS NULL OR t.done = :done)"
    select = f"{TASK}{where} ORDER BY t.due NULLS LAST, t.number"
    values = {"me": me, "list": list_id, "done": done}
    return part(db, select, f"SELECT count(*) FROM task AS t{where}", values, limit, offset)


def change(db, me, number, changes):
    one(db, me, "task", number)
    if changes:
        assignments = ", ".join(f"{column} = ?" for column in changes)
        with db:
            db.execute(f"UPDATE task SET {assignments} WHERE number = ?", [*changes.values(), number])
    return one(db, me, "task", number)


def remove(db, me, kind, number):
    own(db, me, number) if kind == "list" else one(db, me, kind, number)
    with db:
        db.execute(f"DELETE FROM {kind} WHERE number = ?", [number])


def notes(db, me, task, limit, offset):
    one(db, me, "task", task)
    select = "SELECT number AS id, task AS task_id, text FROM note WHERE task = :task ORDER BY number"
    return part(db, select, "SELECT count(*) FROM note WHERE task = :task", {"task": task}, limit, offset)


def share(db, me, number, address):
    own(db, me, number)
    other = by_address(db, address)
    if other is None:
        raise Unknown("member", address)
    if other["number"] == me:
        raise Conflict("That's you.")
    with db:
        db.execute("INSERT OR IGNORE INTO share VALUES (?, ?)", [number, other["number"]])
    return {"member_id": other["number"], "name": other["name"]}


def shares(db, me, number, limit, offset):
    one(db, me, "list", number)
    where = " WHERE s.list = :list"
    count = "SELECT count(*) FROM share AS s" + where
    return part(db, f"{SHARE}{where} ORDER BY m.number", count, {"list": number}, limit, offset)


def unshare(db, me, number, member):
    one(db, me, "list", number)
    if member != me:
        own(db, me, number)
    with db:
        gone = db.execute("DELETE FROM share WHERE (list, member) = (?, ?)", [number, member]).rowcount
    if not gone:
        raise Unknown("share", member)
