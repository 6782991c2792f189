"""Checks of the starter ca1-database."""

import json
import os

from shared.asgi import with_body
from shared.capstone_common import (
    Program,
    core,
    core_examples,
    core_of,
    deleted,
    empty,
    gives,
    gone,
    kind_at,
    made,
    page,
    passed,
    serve,
    whole,
)
from shared.capstone_database import (
    alembic,
    base,
    difference,
    few_statements,
    migrated,
    new_file,
    picture,
    place_of,
    queries_since,
    revisions,
    some_data,
    sqlite,
    statements,
    tables,
    unguarded,
)
from shared.texts import short
from shared.threads import in_thread
from understory import response


def migrations_make_the_tables():
    """`alembic upgrade head` makes the tables, and nothing else does."""
    revisions()
    new_file()
    migrated("In an empty database", "upgrade", "head")
    assert os.path.isfile(base["file"]), (
        f"DATABASE_URL was sqlite:///{base['file']}, and after `alembic upgrade head` there's no such file. Where does migrations/env.py get the address from?"
    )
    assert tables() != set(), (
        "After `alembic upgrade head`, the database has no tables of yours. What did Alembic compare when it wrote your migration?"
    )
    problem = alembic("check")
    assert not problem, (
        f"After `alembic upgrade head`, `alembic check` still finds something to do: {problem}. Which of the two is right, your models or your migrations?"
    )
    new_file()
    try:
        program = Program()
        for asked, send in (("GET /health", None), ("GET /lists", None), ("POST /lists", {"name": "For the ship"})):
            program.call(asked, send)
        program.close()
    except AssertionError:
        pass  # without tables, it needn't start
    made_too_early = sorted(tables())
    assert not made_too_early, (
        f"Your program ran with an empty database, got three requests, and then there was {', '.join(made_too_early)}. Who makes the tables, if the next migration changes one of them?"
    )


def migrations_go_back():
    """The way down takes everything away, and the way up makes it again."""
    program = empty()
    some_data(program.person())
    program.close()
    migrated("With data in the tables", "downgrade", "base")
    left = sorted(tables())
    assert not left, (
        f"After `alembic downgrade base`, there's still {', '.join(left)}. What does your first migration make, and what does its downgrade() take away?"
    )
    migrated("After going back to the very beginning", "upgrade", "head")
    program = Program()
    some_data(program.person())
    program.close()


def indexes():
    return {name for (name,) in sqlite("SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL")}


def one_step_back():
    """Going back one migration and forwards again loses nobody's data."""
    first, *others = revisions()
    assert others != [], (
        "There's one migration, and the contract wants the index in another one. How would somebody take only the index away?"
    )
    new_file()
    migrated("In an empty database", "upgrade", first)
    early = indexes()
    program = empty()
    late = indexes()
    assert late == set() or late != early, (
        f"After your first migration, {', '.join(sorted(early))} is already there, and no other migration adds an index. How would somebody take only the index away?"
    )
    ask = program.person()
    some_data(ask)
    before = picture(ask)
    program.close()
    migrated("With lists, tasks and notes in the tables", "downgrade", "-1")
    migrated("After going back one step", "upgrade", "head")
    program = Program()
    lost = difference(before, picture(program.person()))
    assert not lost, (
        f"A database with data went back by one migration, and forwards again. Then somebody looked, and {lost}. What happens to the rows on the way?"
    )
    program.close()


def saved_and_kept():
    """What an answer says is saved before it leaves, and still there after a restart."""
    first = empty()
    second = Program()
    ask, other = first.person(), second.person()
    numbers = some_data(ask)
    coffee, bread = (f"/tasks/{number}" for number in numbers)
    note = page(ask, f"{coffee}/notes")[0][0]["id"]
    spare = made(ask, "/lists", name="Spare parts")["id"]
    soup = made(ask, "/tasks", list_id=spare, title="Pineapple soup")["id"]
    made(ask, f"/tasks/{soup}/notes", text="Enough.")
    writes = [
        ("POST /lists", {"name": "Machines"}, 201),
        ("POST /tasks", {"list_id": spare, "title": "Order a fan belt", "due": "2031-10-01"}, 201),
        (f"POST {bread}/notes", {"text": "She likes it warm."}, 201),
        (f"PATCH {coffee}", {"title": "Order coffee, please"}, 200),
        (f"PATCH {coffee}", {"done": True}, 200),
        (f"PATCH {coffee}", {"due": None}, 200),
        (f"PATCH {bread}", {"done": False, "due": "2031-06-01", "title": "Feed Gloria"}, 200),
        (f"DELETE /notes/{note}", None, 204),
        (f"DELETE /tasks/{soup}", None, 204),
        ("DELETE /lists/{last}", None, 204),
    ]
    last = None
    for asked, send, status in writes:
        asked = asked.replace("{last}", str(last))
        seen = []
        reply = ask(asked, send, when_answered=lambda: seen.append(in_thread(lambda: picture(other))))
        assert reply.status == status, f"{reply.told} It should be {status}. Which line decides that?"
        wanted = core_of(whole(reply, kind_at(asked), reply.json)) if status != 204 else None
        if asked == "POST /lists":
            last = wanted["id"]
        path = f"/{kind_at(asked)}s/{wanted['id']}" if wanted else asked.split()[1]
        got = seen[0] if seen else "nothing"
        assert isinstance(got, dict), (
            f"When {with_body(asked, send, None)} sent its {status}, another process of your server was asked. {got} What did somebody take, a connection or a lock, and not return?"
        )
        saw = f"at {path}, there was {json.dumps(got[path]) if path in got else 'nothing'}"
        told = f" with {json.dumps(wanted)}" if wanted else ""
        assert got.get(path) == wanted, (
            f"{with_body(asked, send, None)} answered {status}{told}. When that answer left, another process of your server looked, and {saw}. What has somebody been promised, if the power fails now?"
        )
    before = picture(ask)
    first.close()
    second.close()
    program = Program()
    ask = program.person()
    lost = difference(before, picture(ask))
    assert not lost, (
        f"Your program was stopped and started again. Then somebody looked, and {lost}. Where was that kept?"
    )
    again = made(ask, "/lists", name="After the restart")
    task = made(ask, "/tasks", list_id=again["id"], title="Make tea")
    made(ask, f"/tasks/{task['id']}/notes", text="There's enough tea.")
    program.close()


def all_or_nothing():
    """A deletion that fails in the middle changes nothing."""
    program = empty()
    unguarded.clear()
    ask = program.person()
    ship = made(ask, "/lists", name="For the ship")
    task = made(ask, "/tasks", list_id=ship["id"], title="Order coffee")
    notes = [made(ask, f"/tasks/{task['id']}/notes", text=text) for text in ("First note", "Second note", "Third note")]
    task_table, title = place_of("Order coffee")
    note_table, text = place_of("Third note")
    refers = {row[2] for row in sqlite(f'PRAGMA foreign_key_list("{note_table}")')}
    assert task_table in refers, (
        f"Your notes are in the table {note_table}, and nothing in its schema says that a note belongs to a row of {task_table}. Who refuses a note without a task?"
    )
    assert not unguarded, (
        f"A connection of your program sent “{short(unguarded[0], 110)}”, and hadn't switched on foreign keys. What does SQLite do with them, if a connection doesn't ask for it?"
    )
    before = picture(ask)
    for what, table, column, value in (
        (f"/tasks/{task['id']}", note_table, text, "Third note"),
        (f"/tasks/{task['id']}", task_table, title, "Order coffee"),
        (f"/lists/{ship['id']}", note_table, text, "Third note"),
    ):
        for kind in ("DELETE", "UPDATE"):
            sqlite(
                f"CREATE TRIGGER check_py_{kind} BEFORE {kind} ON \"{table}\" WHEN OLD.\"{column}\" = '{value}' BEGIN SELECT RAISE(ABORT, 'the disk is full'); END"
            )
        reply = ask(f"DELETE {what}")
        for kind in ("DELETE", "UPDATE"):
            sqlite(f"DROP TRIGGER check_py_{kind}")
        after = picture(ask)
        changed = difference(before, after)
        told = f"While DELETE {what} ran, the database refused to touch {json.dumps(value)}. Your program answered {reply.status}. Then somebody looked, and "
        assert not changed, f"{told}{changed}. Which of your changes were saved before the one that failed?"
        assert reply.status >= 400, f"{told}everything was still there. What does a {reply.status} promise?"
    deleted(ask, f"/tasks/{task['id']}", "Before, one deletion had failed. What's left of it in your program?")
    gone(ask, f"/notes/{notes[0]['id']}", "The task was deleted.")
    program.close()


def found_by_an_index():
    """The notes of a task are found without reading all notes."""
    import re

    program = empty()
    ask = program.person()
    some_data(ask)
    task = page(ask, "/tasks")[0][0]
    table, _ = place_of("No pineapple.")
    others = tables()
    for path in (f"/tasks/{task['id']}/notes", f"/tasks/{task['id']}", f"/tasks?list_id={task['list_id']}"):
        ask(f"GET {path}")
        before = len(statements)
        gives(ask, f"GET {path}")
        for sql in queries_since(before):
            for *_, plan in sqlite(f"EXPLAIN QUERY PLAN {sql}"):
                word, _, rest = plan.partition(" ")
                name = rest.removeprefix("TABLE ").partition(" ")[0].strip('"')
                if name not in others:
                    aliases = re.finditer(rf'"?(\w+)"?\s+(?:AS\s+)?"?{re.escape(name)}"?(?!\w)', sql, re.IGNORECASE)
                    name = next((one[1] for one in aliases if one[1] in others), name)
                assert not (name == table and (word == "SCAN" or "AUTOMATIC" in plan)), (
                    f"For GET {path}, your program sends “{short(sql, 150)}”. SQLite's plan for it says “{plan}”, so it reads the notes of all tasks. What would it need to find only these?"
                )
    program.close()


def server(port):
    serve(
        port,
        migrations_make_the_tables,
        migrations_go_back,
        saved_and_kept,
        core,
        core_examples,
        all_or_nothing,
        few_statements,
        found_by_an_index,
        one_step_back,
    )


def nothing_is_wrong():
    passed(response)
