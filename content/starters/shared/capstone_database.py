"""The capstone's database and its migrations, from the second stage on."""

import json
import os
import sys

from shared.capstone_common import Program, before_empty, core_of, empty, forget, gives, history, made, page
from shared.migrations import Elsewhere
from shared.migrations import alembic as run_alembic
from shared.migrations import revisions as read_revisions
from shared.texts import short


class Statements(list):
    """The statements that reached SQLite, and what somebody wants to do before the next one."""

    before = None

    def append(self, sql):
        if Statements.before and not sql.startswith("PRAGMA"):
            Statements.before(sql)
        super().append(sql)


# Where the database is, what reached SQLite, and how many databases there were.
base = {"file": None, "template": None, "count": 0}
statements = Statements()
# Changes by connections that hadn't switched on foreign keys.
unguarded: list[str] = []


def watch_sqlite():
    """Sees each connection that anything in this process opens, and each statement on it."""
    import contextlib
    import gc
    import sqlite3

    from sqlalchemy.pool import QueuePool

    if base["count"]:
        return

    def look(event, values):
        if event == "sqlite3.connect":
            name = os.fsdecode(values[0]) if isinstance(values[0], (str, bytes, os.PathLike)) else ""
            name = name.removeprefix("file:").partition("?")[0]
            if (
                base["file"]
                and name not in ("", ":memory:")
                and os.path.realpath(name) != os.path.realpath(base["file"])
            ):
                raise Elsewhere(f"it opens {os.path.basename(name)}, and DATABASE_URL is sqlite:///{base['file']}")

    sys.addaudithook(look)
    opened = sqlite3.connect

    class Watched(sqlite3.Connection):
        guarded, told = False, None

        def seen(self, sql):
            statements.append(sql)
            words = sql.lower().split()
            if "foreign_keys" in sql.lower():
                self.guarded = True
            elif words and words[0] in ("insert", "update", "delete", "replace") and not self.guarded:
                unguarded.append(sql)
            if self.told:
                self.told(sql)

        def set_trace_callback(self, told):
            # A program may print its SQL, too.
            self.told = told

    def connect(*words, **more):
        if len(words) < 6:
            more.setdefault("factory", Watched)
        connection = opened(*words, **more)
        with contextlib.suppress(sqlite3.Error):
            connection.execute("PRAGMA synchronous = OFF")
            sqlite3.Connection.set_trace_callback(connection, getattr(connection, "seen", statements.append))
        return connection

    sqlite3.connect = sqlite3.dbapi2.connect = connect
    # A connection that nobody returns stays out, and nobody waits for it for half a minute.
    gc.disable()
    # Not by another __init__: SQLAlchemy looks at its parameters to see which options a pool has.
    QueuePool._timeout = property(lambda pool: 0.2, lambda pool, seconds: vars(pool).update(_timeout=seconds))


# What later stages do before and after a new database is chosen.
before_file: list = []
after_file: list = []


def new_file():
    """Chooses a database that nobody has used, and lets DATABASE_URL name it."""
    for step in before_file:
        step()
    for old in list(Program.running):
        old.close()
    watch_sqlite()
    base["count"] += 1
    base["file"] = f"check-{base['count']}.db"
    os.environ["DATABASE_URL"] = f"sqlite:///{base['file']}"
    forget()
    for step in after_file:
        step()


def sqlite(sql, *values):
    """Sends SQL to the database, past the reader's program."""
    import contextlib
    import sqlite3

    try:
        with contextlib.closing(sqlite3.connect(base["file"], timeout=2)) as connection, connection:
            return connection.execute(sql, values).fetchall()
    except sqlite3.OperationalError as error:
        assert not ("locked" in str(error)), (
            "No request is running, and yet the database is locked. Which transaction of yours has no end?"
        )
        raise


def tables():
    rows = sqlite("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    return {name for (name,) in rows if name != "alembic_version"}


def place_of(value):
    """Returns the table and the column in which the reader's program keeps a value."""
    for table in sorted(tables()):
        for column in (row[1] for row in sqlite(f'PRAGMA table_info("{table}")')):
            if sqlite(f'SELECT 1 FROM "{table}" WHERE "{column}" = ?', value):
                return table, column
    raise AssertionError(
        f"{json.dumps(value)} was stored, and no column of your tables contains it. Where does your program keep it?"
    )


def alembic(what, *arguments):
    """Runs a command of Alembic. Without models, there's nothing to compare."""
    forget()
    question = "Where does migrations/env.py get the address from?"
    return run_alembic(what, *arguments, question=question, ignored="MetaData")


def revisions():
    """Returns the ids of the reader's migrations, the first one first."""
    assert os.path.isfile("main.py"), "There's no main.py next to check.pyz. Put check.pyz into your project's folder."
    return read_revisions()


def migrated(told, what, target):
    problem = alembic(what, target)
    question = (
        "What's in the database when that line runs?"
        if problem.endswith("”")
        else "Which line does the same command name in your terminal?"
    )
    assert not problem, f"{told}, `alembic {what} {target}` stopped with {problem}. {question}"


def fresh_database():
    """Makes an empty database with the reader's tables. Migrates once, and copies after that."""
    import contextlib
    import sqlite3

    new_file()
    if base["template"] is None:
        revisions()
        migrated("In an empty database", "upgrade", "head")
        base["template"] = base["file"]
        new_file()
    target, base["file"] = base["file"], None
    # Not a copy of the file: with a write-ahead log, it may not be all there is.
    with (
        contextlib.closing(sqlite3.connect(base["template"])) as old,
        contextlib.closing(sqlite3.connect(target)) as new,
    ):
        old.backup(new)
    base["file"] = target


before_empty.append(fresh_database)


def picture(ask):
    """Returns everything that somebody sees, or what was answered instead."""
    seen, before = {}, len(history)
    for path in ("/lists", "/tasks"):
        reply = ask(f"GET {path}?limit=100")
        if reply.status != 200:
            return reply.told
        for one in reply.json["items"]:
            seen[f"{path}/{one['id']}"] = core_of(one)
    for path in [path for path in seen if path.startswith("/tasks/")]:
        reply = ask(f"GET {path}/notes?limit=100")
        if reply.status != 200:
            return reply.told
        seen[f"{path}/notes"] = [one["id"] for one in reply.json["items"]]
        seen.update((f"/notes/{one['id']}", core_of(one)) for one in reply.json["items"])
    del history[before:]
    return seen


def difference(wanted, got):
    """Returns the first difference between two pictures, in words."""
    if isinstance(got, str):
        return got
    for path in [*wanted, *got]:
        if wanted.get(path) != got.get(path):
            words = "nothing" if path not in got else json.dumps(got[path])
            return f"at {path}, there was {short(words)}, and not {short(json.dumps(wanted[path])) if path in wanted else 'nothing'}"
    return ""


def some_data(ask):
    """Makes a little of everything. Returns the numbers of two tasks."""
    ship, kitchen = made(ask, "/lists", name="For the ship"), made(ask, "/lists", name="Kitchen")
    coffee = made(ask, "/tasks", list_id=ship["id"], title="Order coffee", due="2031-11-15")
    bread = made(ask, "/tasks", list_id=kitchen["id"], title="Feed the sourdough")
    for task, text in (
        (coffee, "No pineapple."),
        (bread, "It's called Gloria."),
        (coffee, "Pieces are pineapple, too."),
    ):
        made(ask, f"/tasks/{task['id']}/notes", text=text)
    gives(ask, f"PATCH /tasks/{bread['id']}", {"done": True})
    return coffee["id"], bread["id"]


def queries_since(before):
    """Returns the queries among the statements that reached SQLite after so many others."""
    return [one for one in statements[before:] if one.lstrip().upper().startswith(("SELECT", "WITH"))]


def few_statements():
    """A page needs as many statements for twelve things as for two."""
    program = empty()
    ask = program.person()
    ship = made(ask, "/lists", name="For the ship")["id"]

    def add(count):
        for number in range(count):
            made(ask, "/lists", name=f"List {number}")
            task = made(ask, "/tasks", list_id=ship, title=f"Task {number}", due="2031-11-15")["id"]
            for text in ("One note", "Another note")[: number % 3]:
                made(ask, f"/tasks/{task}/notes", text=text)
            made(ask, f"/tasks/{tasks[0] if tasks else task}/notes", text="A note of the first task")
            tasks.append(task)

    def measured(path):
        page(ask, path)  # a connection may be new
        before = len(statements)
        items, _ = page(ask, path)
        return len(items), queries_since(before)

    tasks = []
    add(2)
    paths = (
        "/tasks?limit=100",
        f"/tasks?list_id={ship}&limit=100",
        "/lists?limit=100",
        f"/tasks/{tasks[0]}/notes?limit=100",
    )
    few = {path: measured(path) for path in paths}
    assert all(sent for _, sent in few.values()), (
        "GET /tasks sends no SELECT to SQLite. Where does the answer come from?"
    )
    add(10)
    for path, (count, sent) in few.items():
        more, also = measured(path)
        assert len(also) <= len(sent), (
            f"GET {path} sends {len(sent)} queries for {count} things, and {len(also)} for {more}. The last one: “{short(also[-1], 120)}”. Which line asks again for each of them?"
        )
    program.close()
