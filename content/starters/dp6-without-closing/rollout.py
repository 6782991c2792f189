"""Rehearses a release on a copy of the library, while people use it: python rollout.py plan.txt

A plan has one move in each line:

    migrate       the next migration runs
    deploy v51    the app in the folder v51 starts, and for a while, the old one answers, too
    rollback      the app from before the last deploy answers again
    backfill      backfill.py of the running app fills everything that's left to fill

After each move, people borrow books, look at their lists and bring books back. Where two apps
run, each book goes through both of them, in every order.
"""

import asyncio
import importlib
import json
import os
import sqlite3
import sys
import tempfile
from collections import Counter
from contextlib import closing
from pathlib import Path


class App:
    """An app in a folder, imported apart from those in other folders."""

    def __init__(self, name):
        folder = str(Path(name).resolve())
        if not Path(folder, "main.py").is_file():
            sys.exit(f"There's no {name}/main.py. What should `deploy {name}` start?")
        self.name = name
        sys.path.insert(0, folder)
        self.app = importlib.import_module("main").app
        self.engine = importlib.import_module("db").get_engine()
        self.backfill = None
        if Path(folder, "backfill.py").is_file():
            self.backfill = importlib.import_module("backfill")
        importlib.import_module("sqlalchemy.orm").configure_mappers()
        sys.path.remove(folder)
        # The other apps have modules with the same names.
        for key, module in list(sys.modules.items()):
            if (getattr(module, "__file__", None) or "").startswith(folder + os.sep):
                del sys.modules[key]


class Rehearsal:
    def __init__(self):
        self.apps, self.members, self.requests, self.problems = [App("v50")], [], 0, Counter()
        self.previous, self.failed = None, 0
        self.runner = asyncio.Runner()

    def ask(self, app, method, path, body=None):
        """Sends a request. Returns what's in the answer, or an empty dictionary if it failed."""
        content, parts, problem = json.dumps(body).encode(), [], ""
        scope = {
            "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": method,
            "scheme": "http", "path": path, "raw_path": path.encode(), "query_string": b"",
            "root_path": "", "headers": [(b"host", b"shelf"), (b"content-type", b"application/json")],
            "client": ("127.0.0.1", 50000), "server": ("127.0.0.1", 8000), "state": {},
        }

        async def receive():
            return {"type": "http.request", "body": content, "more_body": False}

        async def send(message):
            parts.append(message)

        try:
            self.runner.run(app.app(scope, receive, send))
            status = parts[0]["status"]
        except Exception as error:
            words = " ".join(str(getattr(error, "orig", error)).split())
            status, problem = 500, words.partition(" [type")[0][:70]
        self.requests += 1
        answer = json.loads(b"".join(part.get("body", b"") for part in parts[1:]) or b"{}") if status < 500 else {}
        if status >= 400:
            words = [word for word in path.split("/") if not word.isdigit()]
            self.note(app, method + " " + "/".join(words), problem or str(answer))
            return {}
        return answer

    def note(self, app, asked, problem):
        self.problems[app.name, asked, problem] += 1

    def visit(self, first, second):
        """One person uses two apps: what the first one writes, the second one reads."""
        member = 100 + len(self.members)
        self.members.append(member)
        new = {"title": f"Stories of {member}", "author": "Many People", "copies": 1, "kind": "audio"}
        new_id = self.ask(first, "POST", "/books", new).get("id")
        self.ask(second, "GET", "/books")
        taken = []
        for book_id in [3, new_id]:
            if book_id is not None:
                taken.append(self.ask(first, "POST", "/loans", {"book_id": book_id, "member_id": member}).get("id"))
        listed = self.ask(second, "GET", f"/members/{member}/loans")
        if "items" in listed and {one["id"] for one in listed["items"]} != {one for one in taken if one}:
            self.note(second, "GET /members/loans", f"something that {first.name} lent isn't in the list")
        if taken[0] is not None:
            self.ask(second, "POST", f"/loans/{taken[0]}/return")

    def people(self, words):
        """Lets people use what's running now, and prints how they got on."""
        self.requests, self.problems = 0, Counter()
        for app in self.apps:
            for member in [1, 3, 5, *self.members[-8:]]:
                self.ask(app, "GET", f"/members/{member}/loans")
        for first in self.apps:
            for second in self.apps:
                self.visit(first, second)
        failed = self.problems.total()
        self.failed += failed
        running = " and ".join(app.name for app in self.apps)
        print(f"{words:27} {running:12} {self.requests:4} requests, {failed or 'none'} failed")
        for (name, asked, problem), count in self.problems.items():
            print(f"   {name}  {count} × {asked}: {problem}")

    def move(self, words):
        """Makes one move of the plan."""
        if words == ["migrate"]:
            self.people(f"migrate ({migrate()})")
        elif len(words) == 2 and words[0] == "deploy":
            self.previous, new = self.apps[0], App(words[1])
            self.apps = [self.previous, new]
            self.people(" ".join(words))
            self.apps = [new]
            self.people("")
        elif words == ["rollback"] and self.previous:
            self.apps = [self.previous]
            self.people("rollback")
        elif words == ["backfill"]:
            self.people(f"backfill ({self.fill()} loans)")
        else:
            sys.exit(f"I can't do “{' '.join(words)}”. The moves are at the top of rollout.py.")

    def fill(self):
        from sqlalchemy.orm import Session

        app, total = self.apps[0], 0
        if app.backfill is None:
            sys.exit(f"There's no {app.name}/backfill.py.")
        with Session(app.engine) as session:
            filled = app.backfill.fill(session)
            while filled:
                total += filled
                filled = app.backfill.fill(session)
        return total


def migrate():
    """Runs the next migration, and returns its name."""
    from alembic import command
    from alembic.config import Config
    from alembic.script import ScriptDirectory
    from alembic.util import CommandError

    config = Config("alembic.ini")
    try:
        command.upgrade(config, "+1")
    except CommandError as error:
        sys.exit(f"There's no migration left for this move. ({error})")
    with closing(sqlite3.connect(os.environ["DATABASE_URL"].removeprefix("sqlite:///"))) as connection:
        now = connection.execute("SELECT version_num FROM alembic_version").fetchone()[0]
    return ScriptDirectory.from_config(config).get_revision(now).doc


def main():
    plan = Path(sys.argv[1] if len(sys.argv) > 1 else "plan.txt").read_text(encoding="utf-8")
    moves = [line.partition("#")[0].split() for line in plan.splitlines()]
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        database = Path(folder, "shelf.db")
        with closing(sqlite3.connect(database)) as connection:
            connection.executescript(Path("shelf.sql").read_text(encoding="utf-8"))
        os.environ["DATABASE_URL"] = f"sqlite:///{database.as_posix()}"
        rehearsal = Rehearsal()
        rehearsal.people("")
        for words in moves:
            if words:
                rehearsal.move(words)
        rehearsal.runner.close()
    sys.exit(1 if rehearsal.failed else 0)


if __name__ == "__main__":
    main()
