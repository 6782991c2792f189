"""Checks of the starter dp6-without-closing."""

import asyncio
import datetime
import importlib
import io
import itertools
import os
import re
import sqlite3
import sys
import zlib
from contextlib import closing, redirect_stderr, redirect_stdout

from shared.asgi import exchange

SHELF = """
CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num));
CREATE TABLE books (
    id INTEGER NOT NULL, title VARCHAR NOT NULL, author VARCHAR NOT NULL, copies INTEGER NOT NULL, PRIMARY KEY (id)
);
CREATE TABLE loans (
    id INTEGER NOT NULL, book_id INTEGER NOT NULL, member_id INTEGER NOT NULL, due DATE NOT NULL, returned_on DATE,
    PRIMARY KEY (id), FOREIGN KEY(book_id) REFERENCES books (id)
);
INSERT INTO books VALUES (4, 'Salt Road', 'Wei Lin', 40), (9, 'Owls', 'Ravi Nair', 2);
INSERT INTO loans VALUES
    (3, 4, 31, '2029-02-11', '2029-02-10'), (5, 9, 32, '2029-03-09', NULL), (6, 4, 33, '2029-03-01', NULL),
    (7, 4, 34, '2029-03-01', NULL), (8, 4, 35, '2029-03-20', NULL);
"""
# A library that readers don't see, at a moment that they don't see.
NOW = datetime.datetime(2029, 3, 4, 14, 35)
DAY = datetime.timedelta(days=1)
CLOSING = datetime.time(20)
MOVES = "The moves are migrate, deploy, rollback and backfill."


def described(error):
    """Puts an exception into a line."""
    inner = getattr(error, "orig", None) or error
    return f"{type(inner).__name__}: {' '.join(str(inner).split()).partition(' [type=')[0]}"[:150].rstrip(".?!: ")


def tried(call, told, question):
    """Calls a function, and returns what it returns. If it raises an exception, the check fails."""
    problem, got = "", None
    try:
        with redirect_stdout(io.StringIO()):
            got = call()
    except (Exception, SystemExit) as error:
        problem = f"{told} stopped with {described(error)}. {question}"
    assert not problem, problem
    return got


class App:
    """An app in a folder, imported apart from those in other folders."""

    def __init__(self, name):
        folder, self.name, self.app, problem = os.path.abspath(name), name, None, ""
        assert os.path.isfile(os.path.join(folder, "main.py")), (
            f"Your plan says `deploy {name}`, and there's no {name}/main.py. What should start there?"
        )
        from sqlalchemy.orm import configure_mappers

        sys.path.insert(0, folder)
        importlib.invalidate_caches()
        try:
            with redirect_stdout(io.StringIO()):
                self.app = importlib.import_module("main").app
                for extra in ("db", "clock", "backfill"):
                    if os.path.isfile(os.path.join(folder, extra + ".py")):
                        importlib.import_module(extra)
                configure_mappers()
        except SyntaxError as error:
            problem = f"Python can't read {name}/{os.path.basename(error.filename or '')}. Line {error.lineno}: {error.msg.rstrip('.?!')}."
        except (Exception, SystemExit) as error:
            problem = f"The import of {name} ended with {described(error)}. Which of its files is it in?"
        sys.path.remove(folder)
        self.modules = {}
        for key, module in list(sys.modules.items()):
            if (getattr(module, "__file__", None) or "").startswith(folder + os.sep):
                self.modules[key] = sys.modules.pop(key)
        assert not problem, problem

    @property
    def modern(self):
        return self.name != "v50"

    def set_clock(self, moment):
        for module in self.modules.values():
            if hasattr(module, "shows"):
                module.shows = moment

    def engine(self):
        from sqlalchemy import Engine

        found = [one for module in self.modules.values() for one in vars(module).values() if isinstance(one, Engine)]
        found += [module.get_engine() for module in self.modules.values() if hasattr(module, "get_engine")]
        assert found, f"No module of {self.name} has an engine. What has become of the one in db.py?"
        return found[0]

    def ask(self, runner, asked, body=None):
        """Sends a request, and returns its reply."""
        with redirect_stdout(io.StringIO()):
            return runner.run(exchange(self.app, asked, body, state={}))


def plan():
    """Returns the moves of plan.txt, each one as a list of words."""
    assert os.path.isfile("plan.txt"), "There's no file plan.txt. Write the moves into it, one on each line."
    with open("plan.txt", encoding="utf-8-sig") as file:
        moves = [words for words in (line.partition("#")[0].split() for line in file) if words]
    for words in moves:
        assert words in (["migrate"], ["rollback"], ["backfill"]) or len(words) == 2 and words[0] == "deploy", (
            f"plan.txt has the move “{' '.join(words)}”. {MOVES} Which one did you mean?"
        )
    return moves


def until_first_deploy():
    moves = plan()
    deploys = [place for place, words in enumerate(moves) if words[0] == "deploy"]
    assert deploys and moves[deploys[0]] == ["deploy", "v51"], (
        "The first deploy in plan.txt should be `deploy v51`. What comes after 5.0?"
    )
    return moves[: deploys[0]]


def chain():
    """Returns the ids and names of the migrations, the first one first."""
    from alembic.script import ScriptDirectory

    problem, found = "", []
    try:
        scripts = ScriptDirectory.from_config(config())
        heads, bases = scripts.get_heads(), scripts.get_bases()
        if len(heads) > 1 or len(bases) > 1:
            problem = f"{max(len(heads), len(bases))} of your migrations follow the same one, or none at all. Which file is left over from a try?"
        else:
            found = [(one.revision, one.doc or one.revision) for one in scripts.walk_revisions()][::-1]
    except (Exception, SystemExit) as error:
        problem = f"Alembic can't read your migrations: {described(error)}. Which file does it mean?"
    assert not problem, problem
    return found


def config():
    from alembic.config import Config

    return Config("alembic.ini", stdout=io.StringIO())


class Town:
    """People who use the library while it changes."""

    def __init__(self):
        self.file = os.path.abspath("town.db")
        for name in os.listdir("."):
            if name.startswith("town.db"):
                os.remove(name)
        os.environ["DATABASE_URL"] = "sqlite:///" + self.file.replace(os.sep, "/")
        self.left = chain()
        with closing(sqlite3.connect(self.file)) as connection, connection:
            connection.executescript(SHELF)
            connection.execute("INSERT INTO alembic_version VALUES (?)", (self.left.pop(0)[0],))
        self.runner, self.previous, self.member = asyncio.Runner(), None, 100
        self.where, self.question = "Before your first move", ""
        # What everybody has to know about the loans that aren't over: who has them, from which app, and until when.
        self.open = {}
        for number, member, title, due in ((5, 32, "Owls", 9), (8, 35, "Salt Road", 20)):
            day = datetime.date(2029, 3, due)
            self.open[number] = {
                "member": member,
                "maker": "v50",
                "title": title,
                "due": day,
                "ends": datetime.datetime.combine(day, CLOSING),
            }
        self.apps = [self.start("v50")]

    def asked(self, query):
        with closing(sqlite3.connect(self.file)) as connection:
            return connection.execute(query).fetchall()

    def start(self, name):
        app = App(name)
        app.set_clock(NOW)
        return app

    def must(self, app, asked, body=None, status=200, what=""):
        """Sends a request that has to work. Returns the object in its answer."""
        reply = app.ask(self.runner, asked, body)
        assert reply.status == status, f"{self.where}, {app.name} can't {what}. {reply.told} {self.question}"
        return reply.json if isinstance(reply.json, dict) else {}

    def migrate(self):
        from alembic import command

        assert self.left, (
            "plan.txt says `migrate`, and all your migrations have run already. Is a migration missing, or is there one line too many?"
        )
        revision, name = self.left.pop(0)
        with redirect_stderr(io.StringIO()):
            tried(
                lambda: command.upgrade(config(), revision),
                f"The migration “{name}”",
                "Which of its lines made that statement, and what's in the table by then?",
            )
        running = self.apps[0].name
        self.where = f"After the migration “{name}”"
        self.question = (
            f"{running} is running and knows nothing about this migration. What does it look for, or leave out?"
        )

    def move(self, words, people=True):
        if words == ["migrate"]:
            self.migrate()
        elif words[0] == "deploy":
            self.previous, new = self.apps[0], self.start(words[1])
            self.apps = [self.previous, new]
            self.where = f"While {self.previous.name} and {new.name} run side by side"
            self.question = "Both use the same rows. What does each of them write, and what does the other one need?"
            if people:
                self.people()
            self.apps = [new]
            self.where = f"With {new.name} alone"
            self.question = f"Some of the rows were written by {self.previous.name}. What's in them?"
        elif words == ["rollback"]:
            assert self.previous, "plan.txt says `rollback` before any deploy. To which app?"
            self.apps, self.where = [self.previous], f"After the rollback to {self.previous.name}"
        else:
            self.backfill()
            self.where = "After the backfill"
        if people:
            self.people()

    def backfill(self):
        from sqlalchemy.orm import Session

        app = self.apps[0]
        tool = app.modules.get("backfill")
        assert hasattr(tool, "fill"), (
            f"plan.txt says `backfill` while {app.name} is running, and {app.name}/backfill.py has no function fill. Which app should do it?"
        )

        def fill_all():
            with Session(app.engine()) as session:
                for _ in range(50):
                    if not tool.fill(session):
                        break

        tried(fill_all, f"In your plan, the backfill of {app.name}", "Which rows didn't it expect?")

    def looks(self, app, member):
        """Compares what an app says about a member's loans with what everybody knows."""
        wanted = {number: loan for number, loan in self.open.items() if loan["member"] == member}
        makers = " and ".join(sorted({loan["maker"] for loan in wanted.values()})) or "somebody"
        what = f"list the loans of a member who borrowed with {makers}"
        items = self.must(app, f"GET /members/{member}/loans", what=what).get("items", ())
        listed = {one.get("id"): one for one in items if isinstance(one, dict)}
        for number, loan in wanted.items():
            got = listed.pop(number, None)
            assert got, (
                f"{self.where}, {app.name} answered 200 and doesn't list a loan that {loan['maker']} made. What does it ask about a loan, and what's in that row?"
            )
            due, ends = loan["due"].isoformat(), loan["ends"]
            assert got.get("title") == loan["title"] and got.get("due") == due, (
                f"{self.where}, {app.name} says that a loan which {loan['maker']} made until {due} is due on {got.get('due')}. Where does it find that day?"
            )
            if app.modern and ends:
                assert got.get("ends_at") == ends.isoformat(), (
                    f"{self.where}, {app.name} says that a loan which {loan['maker']} made ends at {got.get('ends_at')}. It should end at {ends.isoformat()}. Where does it find that moment?"
                )
        assert not listed, f"{self.where}, {app.name} still lists a loan that's over. What does it ask about a loan?"

    def book(self, app, number, **wanted):
        """Compares what an app says about a book."""
        items = self.must(app, "GET /books", what="list the books").get("items", ())
        found = [one for one in items if isinstance(one, dict) and one.get("id") == number]
        assert found, f"{self.where}, {app.name} doesn't list a book that was added a moment ago. What does it ask for?"
        for key, value in wanted.items():
            got = found[0].get(key)
            assert got == value, (
                f"{self.where}, {app.name} lists the book “{found[0].get('title')}” with {key}={got!r}, and it should be {value!r}. Which column or which rule does that come from?"
            )

    def lent(self, app, number, title, kind="print", days=21):
        """Lets a new member borrow a book."""
        self.member += 1
        what = "lend a book" if kind == "print" else "lend an audio book"
        got = self.must(app, "POST /loans", {"book_id": number, "member_id": self.member}, 201, what)
        end = NOW + days * DAY
        ends = end if kind == "audio" and app.modern else datetime.datetime.combine(end.date(), CLOSING)
        assert got.get("due") == end.date().isoformat(), (
            f"{self.where}, {app.name} lent a book of the kind {kind} at {NOW:%Y-%m-%d %H:%M}, until {got.get('due')}. When should it be due?"
        )
        if app.modern:
            assert got.get("ends_at") == ends.isoformat(), (
                f"{self.where}, {app.name} lent a book of the kind {kind} at {NOW:%Y-%m-%d %H:%M}, and it ends at {got.get('ends_at')}. When should it end?"
            )
        known = {"member": self.member, "maker": app.name, "title": title, "due": end.date(), "ends": ends}
        self.open[got.get("id")] = known
        return got.get("id")

    def visit(self, first, second):
        """Lets the second app read what the first one writes."""
        title = f"Tales {self.member}"
        new = self.must(
            first, "POST /books", {"title": title, "author": "Ana Ruiz", "copies": 3}, 201, "add a book"
        ).get("id")
        facts = {"title": title, "copies": 3, "free": 3}
        self.book(second, new, **facts, **({"kind": "print"} if second.modern else {}))
        kept, back = self.lent(first, new, title), self.lent(first, new, title)
        member = self.open[back]["member"]
        self.looks(second, self.open[kept]["member"])
        self.looks(second, member)
        self.book(second, new, free=1)
        fee = self.must(second, f"POST /loans/{back}/return", what=f"take back a book that {first.name} lent").get(
            "fee_cents"
        )
        assert fee == 0, (
            f"{self.where}, {second.name} wants {fee} cents for a book that {first.name} lent a moment ago. What does it compare?"
        )
        del self.open[back]
        self.looks(first, member)
        self.book(first, new, free=2)
        if first.modern:
            self.listen(first, second)

    def listen(self, first, second):
        """Lets the second app read that two people have an audio book from the first one."""
        new = {"title": f"Voices {self.member}", "author": "Ana Ruiz", "copies": 1, "kind": "audio"}
        number = self.must(first, "POST /books", new, 201, "add an audio book").get("id")
        loans = [self.lent(first, number, new["title"], "audio", 7) for _ in range(2)]
        for loan in loans:
            self.looks(second, self.open[loan]["member"])
        self.must(second, "GET /books", what=f"list the books while two people have an audio book from {first.name}")
        if second.modern:
            self.book(second, number, kind="audio", free=1)
        else:
            new["title"] += " II"
            number = self.must(first, "POST /books", new, 201, "add an audio book").get("id")
            loan = self.lent(second, number, new["title"])
            # 5.0 has lent an audio book for 21 days. When that ends for 5.1 is nobody's rule.
            self.open[loan]["ends"] = None
            self.looks(first, self.open[loan]["member"])

    def people(self):
        """Lets people use what's running now."""
        members = [32, 35]
        for maker in {loan["maker"] for loan in self.open.values()}:
            members += [loan["member"] for loan in self.open.values() if loan["maker"] == maker][-3:]
        for app in self.apps:
            for member in members:
                self.looks(app, member)
        for first in self.apps:
            for second in self.apps:
                self.visit(first, second)


# v50 without its spaces and punctuation, which a formatter may change.
RUNNING = {"db.py": 1518924704, "main.py": 1638556542, "models.py": 2998657877, "service.py": 1969024424}


def expanded():
    """Everything before the first deploy, with 5.0 running."""
    for name, wanted in RUNNING.items():
        text = ""
        if os.path.isfile(f"v50/{name}"):
            with open(f"v50/{name}", encoding="utf-8") as file:
                text = file.read()
        assert zlib.crc32(re.sub(r"\W", "", text).encode()) == wanted, (
            f"v50/{name} isn't the file that's running in the library. You can't change a program that's running there. Which of the two versions can you still change?"
        )
    moves = until_first_deploy()
    assert ["migrate"] in moves, (
        "In plan.txt, `deploy v51` comes before any `migrate`. Which columns does v51 ask for, and who has made them by then?"
    )
    town = Town()
    town.people()
    for words in moves:
        town.move(words)


def side_by_side():
    town = Town()
    for words in until_first_deploy():
        town.move(words, people=False)
    # A book that's three days late, for each of the two.
    late = {"v50": 6, "v51": 7}
    town.move(["deploy", "v51"])
    old, new = town.previous, town.apps[0]
    town.where = "While v50 and v51 run side by side"
    for app in (old, new):
        fee = town.must(app, f"POST /loans/{late[app.name]}/return", what="take back a book that v50 lent before").get(
            "fee_cents"
        )
        assert fee == 60, (
            f"A book that v50 lent is three days late, and {app.name} wants {fee} cents. It's 20 a day. What does {app.name} compare?"
        )
    town.where, town.question = "After a rollback to v50", "What did v51 write in the meantime, and what does v50 need?"
    town.apps = [old]
    town.people()
    # Seven days later, to the minute.
    key, loan = [
        (key, one) for key, one in town.open.items() if one["maker"] == "v51" and one["title"].startswith("Voices")
    ][-1]
    town.question = "What does it compare with the clock?"
    for moment, words in (
        (NOW + 7 * DAY - DAY / 1440, "A minute before the end of an audio book"),
        (NOW + 7 * DAY + DAY / 1440, "A minute after the end of an audio book"),
    ):
        town.where = words
        new.set_clock(moment)
        if moment > loan["ends"]:
            del town.open[key]
        town.looks(new, loan["member"])
    fee = town.must(new, f"POST /loans/{key}/return", what="take back an audio book that's over").get("fee_cents")
    assert fee == 0, f"An audio book has ended, and v51 wants {fee} cents for it. When is an audio book late?"


def filled():
    from sqlalchemy.orm import Session

    moves = until_first_deploy()
    town = Town()
    for words in [*moves, ["deploy", "v51"]]:
        if words != ["backfill"]:
            town.move(words, people=False)
    tool = town.apps[0].modules.get("backfill")
    assert hasattr(tool, "fill"), "v51/backfill.py has no function fill any more. Give yours this name again."
    # Every loan so far, and 1,495 more: every third is over, every tenth is already filled.
    rows = []
    for number in range(20, 1515):
        due = datetime.date(2028, 1, 1) + (number % 400) * DAY
        rows.append(
            (
                number,
                4,
                number % 90,
                due.isoformat(),
                "2029-02-01" if number % 3 == 0 else None,
                "2029-03-08 09:41:00.000000" if number % 10 == 0 else None,
            )
        )
    problem = ""
    try:
        with closing(sqlite3.connect(town.file)) as connection, connection:
            connection.execute("UPDATE loans SET ends_at = NULL")
            connection.executemany(
                "INSERT INTO loans (id, book_id, member_id, due, returned_on, ends_at) VALUES (?, ?, ?, ?, ?, ?)", rows
            )
    except sqlite3.Error as error:
        problem = f"A loan of 5.0 has no ends_at, and your table refuses such a row: {error}. What does 5.0 put into that column?"
    assert not problem, problem
    before = town.asked("SELECT * FROM loans ORDER BY id")
    gaps = "SELECT count(*) FROM loans WHERE ends_at IS NULL"

    def call(words, **options):
        def fill():
            with Session(town.apps[0].engine()) as session:
                return tool.fill(session, **options)

        there = town.asked(gaps)[0][0]
        said = tried(fill, words, "Which line is it?")
        left = town.asked(gaps)[0][0]
        assert not (said and left == there), (
            f"{words} returned {said!r}, and from another connection, all {left} gaps are still there. When can others see what a session has changed?"
        )
        assert said == there - left, (
            f"There were {there} loans without ends_at. After {words}, there are {left}, and it returned {said!r}. What should it return?"
        )
        return said, left

    said, left = call("fill(session, most=40)", most=40)
    assert said <= 40, f"fill(session, most=40) filled {said} loans. How many may it fill in one call?"
    assert said == min(40, said + left), (
        f"fill(session, most=40) filled {said} loans, and {left} were still waiting. Which ones does it choose?"
    )
    said, left = call("fill(session)")
    assert said <= 500, f"fill(session) filled {said} loans in one call. How many are enough for a small batch?"
    for _ in range(400):
        if said:
            said, left = call("fill(session, most=400)", most=400)
    assert not left, (
        f"fill says that there's nothing left to do, and {left} loans have no ends_at, for example loan {town.asked('SELECT min(id) FROM loans WHERE ends_at IS NULL')[0][0]}. Which ones does it look for?"
    )
    after = {row[0]: row for row in town.asked("SELECT id, due, ends_at, returned_on FROM loans")}
    assert len(after) == len(before), (
        f"There were {len(before)} loans before the backfill, and {len(after)} afterwards. Where have they gone?"
    )
    for number, _, _, due, returned_on, was in rows:
        _, day, ends, over = after[number]
        assert (day, over) == (due, returned_on), (
            f"The backfill has changed the due day or the return of loan {number}. Which columns should it touch?"
        )
        wanted = (was or f"{due} 20:00:00")[:19]
        told = "had an ends_at already" if was else f"is due on {due}"
        assert str(ends)[:19] == wanted, (
            f"Loan {number} {told}, and after the backfill its ends_at is {ends}. It should be {wanted}. Which loans should fill change, and to what?"
        )


def contracted():
    moves = plan()
    deploys = [words[1] for words in moves if words[0] == "deploy"]
    assert len(deploys) > 1, (
        "plan.txt has fewer than two deploys, and v51 still needs the column due. Which moves come after its deploy?"
    )
    town = Town()
    for words in moves:
        town.move(words)
    columns = [row[1] for row in town.asked("PRAGMA table_info(loans)")]
    assert "due" not in columns, (
        f"At the end of your plan, loans has the columns {', '.join(columns)}. Which one does nobody need any more, and when may it go?"
    )
    gaps = town.asked("SELECT id FROM loans WHERE ends_at IS NULL")
    assert not gaps, (
        f"At the end of your plan, {len(gaps)} loans have no ends_at. When were they made, and when did you fill the gaps?"
    )
    values = {row[0]: (str(row[1])[:19], row[2]) for row in town.asked("SELECT id, ends_at, returned_on FROM loans")}
    for number, wanted in ((3, ("2029-02-11 20:00:00", "2029-02-10")), (6, ("2029-03-01 20:00:00", None))):
        got = values.get(number)
        assert got == wanted, (
            f"Loan {number} was due on {wanted[0][:10]}. At the end of your plan, its ends_at and returned_on are {got}; expected: {wanted}. Which move changed that?"
        )


def watched():
    import watch

    lines = []

    def add(minute, version, took, status, day=3):
        lines.append(
            {
                "time": f"2029-03-0{day}T{minute}:{len(lines) % 60:02}.250+00:00",
                "level": "INFO",
                "logger": "main",
                "message": "request",
                "version": version,
                "request_id": "1c2d3e4f",
                "method": "GET",
                "path": "/books",
                "status": status,
                "duration_ms": took,
            }
        )

    statuses = [200] * 26 + [500, 404, 503, 409, 422, 500] + [201] * 8
    for place, status in enumerate(statuses):
        add("23:07", "7.1", (place * 7 % 40 + 1) * 10, status)
        if place % 4 == 0:
            add("23:07", "7.0", 5 + place, 200)
    lines.insert(
        3,
        {
            "time": "2029-03-03T23:07:01.000+00:00",
            "level": "INFO",
            "logger": "release",
            "message": "7.1 started",
            "version": "7.1",
        },
    )
    add("23:08", "7.1", 77, 500)
    table = tried(
        lambda: watch.by_minute(lines),
        "by_minute got the lines of a log that you don't know, and",
        "Which lines didn't it expect?",
    )
    wanted = {("23:07", "7.0"): (10, 0, 41), ("23:07", "7.1"): (40, 3, 380), ("23:08", "7.1"): (1, 1, 77)}
    assert isinstance(table, dict) and table, (
        f"by_minute got {len(lines)} lines of a log and returned {table!r}. What should be in the dictionary?"
    )
    assert not sorted(map(str, set(table) ^ set(wanted))), (
        f"In a log with versions 7.0 and 7.1, at 23:07 and 23:08, by_minute has the keys {', '.join(sorted(map(str, table)))}. Which part of a line is the minute, and what's the other half of a key?"
    )
    for (minute, version), (requests, failed, p95) in wanted.items():
        problem, got = "", ()
        try:
            got = tuple(table[minute, version])
        except TypeError:
            problem = f"For {minute} and {version}, by_minute has the value {table[minute, version]!r}. It should be three numbers. Which ones?"
        assert not problem, problem
        assert len(got) == 3, (
            f"For {minute} and {version}, by_minute has {len(got)} values. It should be three numbers. Which ones?"
        )
        assert got[0] == requests, (
            f"At {minute}, {version} answered {requests} requests, and by_minute says {got[0]}. Which lines are requests?"
        )
        assert got[1] == failed, (
            f"At {minute}, {failed} of {version}'s answers had a status of 500 or more, and by_minute says that {got[1]} failed. Which statuses count, and whose fault is a 404?"
        )
        assert got[2] == p95, (
            f"At {minute}, the 95th percentile of {version}'s times is {p95}, and by_minute says {got[2]}. Which number does percentile return for those times?"
        )


def counted():
    import watch

    def line(message, **fields):
        return {
            "time": "2029-03-03T23:07:01.000+00:00",
            "level": "INFO",
            "logger": "main" if fields else "release",
            "message": message,
            "version": "7.1",
            **fields,
        }

    def asked(method, path, status):
        return line("request", request_id="1c2d3e4f", method=method, path=path, status=status, duration_ms=12)

    def timed(lines):
        """Gives each line its time: a program may compare those, too."""
        return [{**one, "time": f"2029-03-03T23:{place:02}:01.000+00:00"} for place, one in enumerate(lines, 7)]

    lend, refused, broken = asked("POST", "/loans", 201), asked("POST", "/loans", 409), asked("POST", "/loans", 500)
    seen, added, back = (
        asked("GET", "/members/7/loans", 200),
        asked("POST", "/books", 201),
        asked("POST", "/loans/8/return", 200),
    )
    copied, restored = line("shelf.db copied"), line("shelf.db restored")
    started = line("7.1 started")
    lines = timed(
        [
            lend,
            copied,
            lend,
            lend,
            lend,
            seen,
            started,
            copied,
            lend,
            refused,
            added,
            lend,
            broken,
            started,
            back,
            lend,
            seen,
            restored,
            lend,
            lend,
            lend,
            lend,
            lend,
        ]
    )
    got = tried(lambda: watch.lost(lines), "lost got a log that you don't know, and", "Which lines didn't it expect?")
    why = {
        4: "Which method, path and status does a new loan have?",
        5: "Did everybody who asked for a book get one?",
        6: "There were two copies. Which one was restored?",
        7: "Which of them were already in the copy?",
        8: "There's a restored copy in that log, and loans after it. Are those lost?",
        12: "Which of them were made before the copy, or after it was restored?",
    }
    assert got == 3, (
        f"In a log with two copies, 3 loans were made between the last copy and the moment when it was restored. lost returned {got!r}. {why.get(got, 'Which lines does it count?')}"
    )


NUMBERS = r"\d|\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|hundred|half|nobody|no one|every)\b"
CARE = r"^\W*((it|this|that) won't happen again|nothing)\W*$|\b(i|we|you|he|she|they)('ll| will| must| should)? (always |just )?(remember|watch out|look out)\b|\b(be|being|more|very|so) careful|\bcarefully\b|\battention\b|\bconcentrate\b|\btry harder\b|\btake (more |better )?care\b"
WITHOUT = r"\b(nobody|no one|not|never|without|needn't|doesn't|don't|can't)\b"


def note(text):
    """Looks at the form of an incident note."""
    text = text.replace("’", "'")
    parts, name = {}, ""
    for line in text.splitlines():
        heading = re.match(r"#+\s*(.*)", line)
        if heading:
            name = heading[1].strip().lower()
        else:
            parts.setdefault(name, []).append(line)
    title = next((line for line in text.splitlines() if line.strip()), "")
    assert "what happened?)" not in title.lower(), "note.md still begins with “(What happened?)”. What happened?"

    def part(word):
        lines = [line for key, some in parts.items() if word in key for line in some if line.strip()]
        assert lines, f"In note.md, nothing is below a heading with the word “{word}”. Fill in that part."
        return lines

    times = []
    for line in part("timeline"):
        time = re.match(r"\W*(?:\d+[.)]\W+|at )?\W*(\d{1,2})[:.](\d\d)\s*([ap]\.?m)?", line, re.IGNORECASE)
        if time:
            hour = int(time[1]) % 12 + 12 * (time[3].lower()[0] == "p") if time[3] else int(time[1])
            times.append((hour * 60 + int(time[2]), f"{time[1]}:{time[2]}"))
    assert len(times) >= 4, (
        f"The timeline of note.md has {len(times)} lines that begin with a time, such as 19:10. Add what happened before and afterwards, until there are four."
    )
    for (before, first), (after, second) in itertools.pairwise(times):
        midnight = before >= 18 * 60 and after < 8 * 60
        assert before <= after or midnight, (
            f"In the timeline of note.md, {second} comes after {first}. Which was first?"
        )
    effect = " ".join(part("effect"))
    assert re.search(NUMBERS, effect, re.IGNORECASE), (
        f"The effect in note.md is “{effect[:120].rstrip('.')}”. How much, how many or how long was that?"
    )
    cause = " ".join(part("cause"))
    for sentence in re.split(r"(?<=[.!?])\s+", cause):
        blamed = re.search(r"\b(careless|idiot|lazy|clumsy)\b", sentence, re.IGNORECASE)
        assert not (blamed and not re.search(r"\b(nobody|no one|not)\b|n't\b", sentence, re.IGNORECASE)), (
            f"The cause in note.md has the word “{blamed[0]}”. If it had been somebody else, would it have gone well? What made it likely?"
        )
    for sentence in re.split(r"(?<=[.!?])\s+|\n", "\n".join(part("change"))):
        assert not (re.search(CARE, sentence, re.IGNORECASE) and not re.search(WITHOUT, sentence, re.IGNORECASE)), (
            f"note.md says “{sentence.strip(' -*.')[:120]}”. On a tired evening, who makes sure of that? What could be different in the kitchen, the cupboard or the calendar?"
        )
