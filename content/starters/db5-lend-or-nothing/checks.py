"""Checks of the starter db5-lend-or-nothing."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import date, timedelta

LIBRARY = """
PRAGMA synchronous = OFF;
CREATE TABLE books (
    id INTEGER PRIMARY KEY, isbn TEXT NOT NULL UNIQUE, title TEXT NOT NULL,
    author TEXT NOT NULL, year INTEGER NOT NULL, copies INTEGER NOT NULL CHECK (copies >= 1)
) STRICT;
CREATE TABLE members (id INTEGER PRIMARY KEY, name TEXT NOT NULL, email TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE loans (
    id INTEGER PRIMARY KEY,
    book_id INTEGER NOT NULL REFERENCES books (id), member_id INTEGER NOT NULL REFERENCES members (id),
    lent_on TEXT NOT NULL, due TEXT NOT NULL, returned_on TEXT,
    CHECK (due >= lent_on), CHECK (returned_on >= lent_on)
) STRICT;
CREATE TABLE holds (
    id INTEGER PRIMARY KEY,
    book_id INTEGER NOT NULL REFERENCES books (id), member_id INTEGER NOT NULL REFERENCES members (id),
    asked_on TEXT NOT NULL, UNIQUE (book_id, member_id)
) STRICT;
"""
SWAPS = """
PRAGMA synchronous = OFF;
CREATE TABLE things (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, owner TEXT NOT NULL) STRICT;
CREATE TABLE diary (id INTEGER PRIMARY KEY, entry TEXT NOT NULL) STRICT;
"""
# Books: id, title, copies. Loans: id, book, member, lent_on, due, returned_on. Holds: id, book, member, asked_on.
HERE = {
    "books": [
        (1, "Dune", 3),
        (4, "Jane Eyre", 1),
        (5, "Life of Pi", 2),
        (6, "Beloved", 1),
        (7, "Half of a Yellow Sun", 2),
    ],
    "members": [(1, "Sara"), (2, "Joao"), (3, "Halima"), (4, "Pavel"), (5, "Thandi"), (6, "Bao")],
    "loans": [
        (1, 1, 1, "2027-12-13", "2028-01-03", "2027-12-30"),
        (2, 6, 3, "2028-01-04", "2028-01-25", "2028-01-20"),
        (5, 1, 4, "2028-01-24", "2028-02-14", "2028-02-01"),
        (6, 4, 5, "2028-02-07", "2028-02-28", None),
        (7, 1, 1, "2028-02-10", "2028-03-02", None),
        (8, 7, 3, "2028-02-10", "2028-03-02", None),
        (9, 1, 2, "2028-02-14", "2028-03-06", None),
        (11, 5, 4, "2028-02-22", "2028-03-14", None),
        (12, 5, 3, "2028-02-24", "2028-03-16", None),
        (13, 1, 3, "2028-02-28", "2028-03-20", None),
    ],
    "holds": [(1, 4, 2, "2028-02-15"), (2, 1, 5, "2028-02-29"), (3, 4, 1, "2028-03-01")],
}
# A library that readers don't see. Who asked first isn't who has the smallest id.
ELSEWHERE = {
    "books": [(3, "Night Ferry", 1), (8, "Kites", 4), (9, "Owls", 2), (10, "Salt", 3)],
    "members": [(2, "Lin"), (5, "Ravi"), (7, "Ana"), (9, "Wei")],
    "loans": [
        (4, 3, 5, "2029-05-01", "2029-05-22", None),
        (6, 8, 5, "2029-05-02", "2029-05-23", None),
        (7, 8, 9, "2029-05-02", "2029-05-23", None),
        (8, 8, 9, "2029-01-03", "2029-01-24", "2029-01-20"),
        (9, 9, 5, "2029-05-05", "2029-05-26", None),
        (10, 10, 5, "2029-05-05", "2029-05-26", None),
        (11, 10, 7, "2029-05-06", "2029-05-27", None),
    ],
    "holds": [
        (5, 3, 9, "2029-05-12"),
        (6, 3, 2, "2029-05-10"),
        (7, 9, 2, "2029-05-06"),
        (8, 8, 7, "2029-05-07"),
        (9, 8, 2, "2029-05-06"),
    ],
}
THINGS = [("tent", "Bao"), ("drum", "Sara"), ("kite", "Pavel"), ("lamp", "Halima"), ("flute", "Sara")]
numbers = iter(range(1, 1000))


def made(script, tables):
    """Makes a database in a new file, and returns the file's name."""
    name = f"made-{next(numbers)}.db"
    for old in (name, name + "-journal"):
        if os.path.exists(old):
            os.remove(old)
    with closing(sqlite3.connect(name)) as connection:
        connection.executescript(script)
        with connection:
            for query, rows in tables.items():
                connection.executemany(query, rows)
    return name


def library(rows):
    """Makes a library with these rows."""
    return made(
        LIBRARY,
        {
            "INSERT INTO books VALUES (?, ?, ?, 'Somebody', 2000, ?)": [
                (number, str(number), title, copies) for number, title, copies in rows["books"]
            ],
            "INSERT INTO members VALUES (?, ?, ?)": [
                (number, name, f"{name}@example.com") for number, name in rows["members"]
            ],
            "INSERT INTO loans VALUES (?, ?, ?, ?, ?, ?)": rows["loans"],
            "INSERT INTO holds VALUES (?, ?, ?, ?)": rows["holds"],
        },
    )


def shop(things=THINGS):
    """Makes a swap shop with these things."""
    return made(SWAPS, {"INSERT INTO things (name, owner) VALUES (?, ?)": things})


def opened(name):
    connection = sqlite3.connect(name, timeout=0)
    connection.execute("PRAGMA synchronous = OFF")
    return connection


def asked(name, query):
    """Returns the rows that another program gets."""
    with closing(sqlite3.connect(name, timeout=0)) as other:
        return other.execute(query).fetchall()


def told(rows):
    """Returns what the rows of a library say, as sentences."""
    titles = {book[0]: book[1] for book in rows["books"]}
    names = dict(rows["members"])
    facts = []
    for _, book, member, lent_on, due, returned_on in rows["loans"]:
        title, who = titles.get(book, f"book {book}"), names.get(member, f"member {member}")
        end = f"brought it back on {returned_on}" if returned_on is not None else "still has it"
        facts.append(f"{who} borrowed {title} on {lent_on} until {due}, and {end}")
    for _, book, member, _ in rows["holds"]:
        facts.append(f"{names.get(member, f'member {member}')} is waiting for {titles.get(book, f'book {book}')}")
    return sorted(facts)


def seen_library(name):
    """Returns what another program reads in a library, as sentences."""
    tables = ("books", "members", "loans", "holds")
    rows = {table: asked(name, f"SELECT * FROM {table}") for table in tables}
    rows["books"] = [(book[0], book[2], book[5]) for book in rows["books"]]
    rows["members"] = [member[:2] for member in rows["members"]]
    return told(rows)


def seen_shop(name):
    """Returns what another program reads in a swap shop, as sentences."""
    owners = [f"{owner} has the {thing}" for thing, owner in asked(name, "SELECT name, owner FROM things")]
    return sorted([*owners, f"lines in the diary: {len(asked(name, 'SELECT id FROM diary'))}"])


def left_over(some, others):
    others = list(others)
    result = []
    for one in some:
        if one in others:
            others.remove(one)
        else:
            result.append(one)
    return result


def difference(got, wanted):
    """Returns the first thing that's missing or too much."""
    missing, extra = left_over(wanted, got), left_over(got, wanted)
    parts = [f"“{missing[0]}” is missing"] if missing else []
    parts += [f"“{extra[0]}” shouldn't be there"] if extra else []
    return ", and ".join(parts)


def half(got, before, after):
    """Describes a state between two others: something that's done, and something that isn't."""
    done = [f"“{one}” is saved" for one in left_over(got, before)]
    done += [f"“{one}” isn't so any more" for one in left_over(before, got)]
    to_do = [f"“{one}” is missing" for one in left_over(after, got)]
    to_do += [f"“{one}” is still there" for one in left_over(got, after)]
    return ", and ".join([*done[:1], *to_do[:1]])


def function(module, name):
    import importlib

    found = getattr(importlib.import_module(module), name, None)
    assert callable(found), f"{module}.py has no function called {name}. Write it there, and save the file."
    return found


def error_text(error):
    return ": ".join(filter(None, (type(error).__name__, str(error).rstrip("."))))


class Run:
    """One call of a function with an open connection, and what a power cut would have left before
    each of its statements."""

    def __init__(self, name, call, seen=seen_library, more=""):
        if more:
            with closing(sqlite3.connect(name)) as connection:
                connection.executescript(more)
        self.connection, self.moments = opened(name), []
        self.result = self.error = None

        def look(statement):
            if not statement.startswith("--"):
                self.moments.append((" ".join(statement.split())[:90], readable(seen, name)))

        self.connection.set_trace_callback(look)
        try:
            self.result = call(self.connection)
        except Exception as error:
            self.error = error
        self.after = readable(seen, name)
        try:
            self.connection.set_trace_callback(None)
            self.is_closed, self.is_unfinished = False, self.connection.in_transaction
            self.connection.commit()
        except sqlite3.ProgrammingError:
            self.is_closed, self.is_unfinished = True, False
        # What the next commit of this connection has saved.
        self.later = seen(name)
        self.connection.close()

    def ended_well(self, call):
        problem = error_text(self.error) if self.error else ""
        assert not problem, f"{call} stopped with {problem}. Which line is that about?"
        assert not self.is_closed, (
            f"After {call}, the connection is closed, and the desk's next question fails. Who opened it?"
        )
        assert not self.is_unfinished, (
            f"{call} returned in the middle of a transaction: other programs don't see its changes, and may find the database locked. Which line should end it?"
        )


def readable(seen, name):
    """Returns what another program sees, or None while it can't even read."""
    try:
        return seen(name)
    except sqlite3.OperationalError:
        return None


def never_half(what, before, after, run):
    for statement, state in run.moments:
        assert state in (None, before, after), (
            f"If the power fails right before “{statement}”, this is what's left of {what}: {half(state, before, after)}. Which changes belong together, and where are they committed?"
        )


def refused(what, call, make, seen, before, after, steps):
    """Lets SQLite refuse one of the changes."""
    for step, words in steps:
        trigger = f"CREATE TRIGGER full_disk BEFORE {step} BEGIN SELECT RAISE(ABORT, 'the disk is full'); END;"
        run = Run(make(), call, seen, trigger)
        if run.error is None and run.after == after:
            continue  # This way of doing it doesn't need that step.
        words = f"check.pyz let SQLite refuse {words} (“the disk is full”)"
        assert not (run.after not in (None, before)), (
            f"{words}, and this is what's left of {what}: {half(run.after, before, after)}. Which line has saved that?"
        )
        assert run.error is not None, (
            f"{words}, and {what} returned {run.result!r} as if all was well. Who should hear about it?"
        )
        assert run.later == before, (
            f"{words}. When the desk committed its next change, this came along: {half(run.later, before, after)}. What should have happened to the pending changes after the error?"
        )


def due_after(day):
    return (date.fromisoformat(day) + timedelta(days=21)).isoformat()


def passed_on(rows, loan_id, day):
    """Returns the rows after a book has been passed on, and who has it now."""
    book = next(loan[1] for loan in rows["loans"] if loan[0] == loan_id)
    loans = [(*loan[:5], day) if loan[0] == loan_id else loan for loan in rows["loans"]]
    waiting = sorted((hold for hold in rows["holds"] if hold[1] == book), key=lambda hold: hold[3])
    if not waiting:
        return {**rows, "loans": loans}, None
    member = waiting[0][2]
    loans.append((99, book, member, day, due_after(day), None))
    return {**rows, "loans": loans, "holds": [hold for hold in rows["holds"] if hold != waiting[0]]}, member


PASSED = [
    (HERE, 9, "2028-03-06"),
    (HERE, 6, "2028-03-07"),
    (HERE, 8, "2028-03-06"),
    (ELSEWHERE, 4, "2029-05-20"),
    (ELSEWHERE, 6, "2029-05-20"),
]


def place(rows):
    """Introduces what a reader won't find in their own library."""
    return "" if rows is HERE else "In a library that only check.pyz has: "


def passes_on():
    pass_on = function("store", "pass_on")
    for rows, loan_id, day in PASSED:
        wanted, member = passed_on(rows, loan_id, day)
        call = f"pass_on(connection, {loan_id}, {day!r})"
        run = Run(library(rows), lambda connection: pass_on(connection, loan_id, day))
        run.ended_well(call)
        assert run.after == told(wanted), (
            f"{place(rows)}After {call}, {difference(run.after, told(wanted))}. Which statement is about that?"
        )
        assert run.result == member, (
            f"{place(rows)}{call} returned {run.result!r}, and the book goes to {'nobody' if member is None else f'member {member}'}. What does the text below its def line promise?"
        )


KILLED = """
import os, sqlite3, sys
sys.path.insert(0, os.getcwd())
from store import pass_on
connection, left = sqlite3.connect(sys.argv[1]), int(sys.argv[2])
def count(statement):
    global left
    left -= 1
    if left == 0:
        os._exit(1)
connection.set_trace_callback(count)
pass_on(connection, 9, "2028-03-06")
"""


def passes_on_in_the_dark():
    pass_on = function("store", "pass_on")
    for rows, loan_id, day in PASSED[:2]:
        before, after = told(rows), told(passed_on(rows, loan_id, day)[0])
        run = Run(library(rows), lambda connection: pass_on(connection, loan_id, day))
        never_half("pass_on", before, after, run)
    # And once for real: a process that ends before its last statement.
    name = library(HERE)
    run = Run(library(HERE), lambda connection: pass_on(connection, 9, "2028-03-06"))
    subprocess.run([sys.executable, "-B", "-c", KILLED, name, str(len(run.moments))], capture_output=True)
    before, after = told(HERE), told(passed_on(HERE, 9, "2028-03-06")[0])
    left = seen_library(name)
    assert left in (before, after), (
        f"check.pyz stopped a program in the middle of pass_on, and this is what's left: {half(left, before, after)}. Which changes belong together, and where are they committed?"
    )


def pass_on_refused():
    pass_on = function("store", "pass_on")
    before, after = told(HERE), told(passed_on(HERE, 9, "2028-03-06")[0])
    steps = (
        ("INSERT ON loans", "the new loan"),
        ("DELETE ON holds", "to delete the hold"),
        ("UPDATE ON loans", "to change the old loan"),
    )
    refused(
        "pass_on",
        lambda connection: pass_on(connection, 9, "2028-03-06"),
        lambda: library(HERE),
        seen_library,
        before,
        after,
        steps,
    )


def not_out():
    pass_on = function("store", "pass_on")
    for rows, loan_id, why in (
        (HERE, 5, "came back on 2028-02-01"),
        (HERE, 99, "doesn't exist"),
        (ELSEWHERE, 8, "came back on 2029-01-20"),
        (HERE, 2, "came back on 2028-01-20"),
    ):
        run = Run(library(rows), lambda connection: pass_on(connection, loan_id, "2029-06-01"))
        says = f"{place(rows)}Loan {loan_id} {why}, and pass_on"
        assert run.error is not None, f"{says} returned {run.result!r}. Which error should the desk get instead?"
        assert isinstance(run.error, ValueError), (
            f"{says} stopped with {error_text(run.error)}. What does it find out about the loan before it goes on, and which error does it raise?"
        )
        assert run.later == told(rows), (
            f"{says} raised its ValueError. But afterwards, or with the desk's next commit, {difference(run.later, told(rows))}. What had it changed by then?"
        )
        assert not run.is_unfinished, (
            f"{says} raised its ValueError in the middle of a transaction, which is still open. How does the other desk notice that?"
        )


# Books with a free copy, for a member who is waiting and for one who isn't; and books without one.
LENT = [
    (HERE, 6, 6, "2028-03-07", True),
    (HERE, 7, 4, "2028-03-07", True),
    (HERE, 5, 6, "2028-03-07", False),
    (HERE, 4, 2, "2028-03-07", False),
    (ELSEWHERE, 8, 2, "2029-05-21", True),
    (ELSEWHERE, 9, 2, "2029-05-31", True),
    (ELSEWHERE, 3, 9, "2029-05-21", False),
]


def lent(rows, book, member, day):
    """Returns the rows after a copy has been lent."""
    loans = [*rows["loans"], (99, book, member, day, due_after(day), None)]
    return {**rows, "loans": loans, "holds": [hold for hold in rows["holds"] if hold[1:3] != (book, member)]}


def lends():
    lend = function("store", "lend")
    for rows, book, member, day, is_free in LENT:
        wanted = told(lent(rows, book, member, day) if is_free else rows)
        call = f"lend(connection, {book}, {member}, {day!r})"
        run = Run(library(rows), lambda connection: lend(connection, book, member, day))
        run.ended_well(call)
        same = run.after == wanted
        copies = "A copy is free" if is_free else "No copy is free"
        assert same, (
            f"{place(rows)}{copies}, and after {call}, {difference(run.after, wanted)}. Which statement is about that?"
        )
        assert run.result is is_free, (
            f"{place(rows)}{copies}, and {call} returned {run.result!r}. Which of True and False does the lesson ask for?"
        )


def lends_in_the_dark():
    lend = function("store", "lend")
    before, after = told(ELSEWHERE), told(lent(ELSEWHERE, 9, 2, "2029-05-31"))

    def call(connection):
        return lend(connection, 9, 2, "2029-05-31")

    never_half("lend", before, after, Run(library(ELSEWHERE), call))
    steps = (("INSERT ON loans", "the new loan"), ("DELETE ON holds", "to delete the hold"))
    refused("lend", call, lambda: library(ELSEWHERE), seen_library, before, after, steps)


def attempt(call, connection):
    """Returns whether a call has come to an end, its result, and its error. One that finds the
    database locked has to wait."""
    try:
        return True, call(connection), None
    except sqlite3.OperationalError as error:
        return "locked" not in str(error), None, error
    except Exception as error:
        return True, None, error


def at_the_same_moment(make, first, second):
    """Lets a second connection do all its work before each statement of the first."""
    moment = 0
    while True:
        name = make()
        seen, during = [], []
        with closing(opened(name)) as one, closing(opened(name)) as other:

            def look(statement):
                if not statement.startswith("--"):
                    seen.append(" ".join(statement.split())[:90])
                    if len(seen) == moment + 1:
                        during.append(attempt(second, other))

            one.set_trace_callback(look)
            mine = attempt(first, one)
            one.set_trace_callback(None)
            if not during:
                return
            theirs = during[0] if during[0][0] else attempt(second, other)
            mine = mine if mine[0] else attempt(first, one)
        yield seen[moment], mine, theirs, name
        moment += 1


def can_wait(make, call):
    """Lets a second connection begin to write before each statement. A transaction that has read
    something by then can't wait: SQLite stops its next change right away, whatever its timeout is."""
    moment = 0
    while True:
        name = make()
        seen, began = [], []
        with closing(opened(name)) as one, closing(opened(name)) as other:

            def look(statement):
                seen.append(" ".join(statement.split())[:90])
                if len(seen) == moment + 1:
                    began.append(attempt(lambda connection: connection.execute("BEGIN IMMEDIATE"), other)[0])

            one.set_trace_callback(look)
            has_ended = attempt(call, one)[0]
            one.set_trace_callback(None)
        if not began:
            return
        starts = [place for place, sql in enumerate(seen) if sql.upper().startswith("BEGIN")]
        if began[0] and starts and not has_ended:
            read = [sql for sql in seen[starts[-1] :] if sql.upper().startswith("SELECT")]
            assert not read, (
                f"One program had already asked “{read[-1]}” when another one began to write. So SQLite stopped the first one with “database is locked”, without letting it wait. From which line on should the other one wait instead?"
            )
        moment += 1


def two_desks():
    lend = function("store", "lend")
    for rows, book, members, day in ((HERE, 6, (2, 4), "2028-03-07"), (ELSEWHERE, 10, (2, 9), "2029-05-31")):
        title, copies = next(one[1:] for one in rows["books"] if one[0] == book)
        calls = [lambda connection, member=member: lend(connection, book, member, day) for member in members]
        for statement, *ended, name in at_the_same_moment(lambda: library(rows), *calls):
            when = f"Right before Deniz's desk asked “{statement}”, Greta's desk asked for the last copy of {title}"
            problems = [error for _, _, error in ended if error]
            problem = error_text(problems[0]) if problems else ""
            question = (
                "although it waited for the other one. Which transaction stays open?"
                if "locked" in problem
                else "and alone it worked. What's different now?"
            )
            assert not problem, f"{when}. One of the two got {problem}, {question}"
            out = len(asked(name, f"SELECT id FROM loans WHERE book_id = {book} AND returned_on IS NULL"))
            assert out <= copies, (
                f"{when}. Now {out} are out, and the library has {copies}. What had Deniz's desk read by then, and is it still true?"
            )
            assert sorted(result is True for _, result, _ in ended) == [False, True] and out == copies, (
                f"{when}. Deniz's desk got {ended[0][1]!r}, Greta's got {ended[1][1]!r}, and {out} of {copies} are out. Which of the two should get it?"
            )
        can_wait(lambda: library(rows), calls[0])


def swapped(things, names):
    """Returns the things after a swap."""
    owners = dict(things)
    new = dict(zip([*names[1:], names[0]], [owners[name] for name in names]))
    return [(name, new.get(name, owner)) for name, owner in things]


def in_shop(things, lines):
    return sorted([*(f"{owner} has the {name}" for name, owner in things), f"lines in the diary: {lines}"])


def swaps():
    swap = function("swaps", "swap")
    for names in (
        ["tent", "drum"],
        ["tent", "drum", "kite"],
        ["lamp", "flute", "kite", "tent"],
        ["drum", "flute", "lamp"],
    ):
        wanted = in_shop(swapped(THINGS, names), 1)
        name = shop()
        run = Run(name, lambda connection: swap(connection, list(names)), seen_shop)
        call = f"swap(connection, {names})"
        run.ended_well(call)
        assert run.after == wanted, f"After {call}, {difference(run.after, wanted)}. Who gets what in this list?"
        entry = asked(name, "SELECT entry FROM diary")[0][0]
        forgotten = [thing for thing in names if thing.lower() not in entry.lower()]
        assert not forgotten, f"After {call}, the diary says “{entry}”. Where's the {forgotten[0]}?"


def swaps_in_the_dark():
    swap = function("swaps", "swap")
    names = ["lamp", "drum", "tent"]
    before, after = in_shop(THINGS, 0), in_shop(swapped(THINGS, names), 1)

    def call(connection):
        return swap(connection, list(names))

    never_half("the swap", before, after, Run(shop(), call, seen_shop))
    steps = [(f"UPDATE ON things WHEN old.name = '{name}'", f"the new owner of the {name}") for name in names]
    refused("the swap", call, shop, seen_shop, before, after, [*steps, ("INSERT ON diary", "the line in the diary")])


def not_swapped():
    swap = function("swaps", "swap")
    for names in (
        ["tent", "unicorn"],
        ["unicorn", "tent", "drum"],
        ["tent", "drum", "tent"],
        ["kite"],
        [],
        ["kite", "kite"],
        ["lamp", "tent", "drum' OR 'a' = 'a"],
    ):
        run = Run(shop(), lambda connection: swap(connection, list(names)), seen_shop)
        says = f"swap(connection, {names})"
        assert run.error is not None, (
            f"{says} returned {run.result!r}, as if that was a swap. Which error should it raise?"
        )
        assert isinstance(run.error, ValueError), (
            f"{says} stopped with {error_text(run.error)}. What does your function find out about the names before it changes something?"
        )
        assert run.later == in_shop(THINGS, 0), (
            f"{says} raised its ValueError. But afterwards, or with the next commit, {difference(run.later, in_shop(THINGS, 0))}. What had it changed by then?"
        )
        assert not run.is_unfinished, (
            f"{says} raised its ValueError in the middle of a transaction, which is still open. Who has to wait for it?"
        )


def two_swaps():
    swap = function("swaps", "swap")
    for mine, theirs in ((["tent", "drum"], ["drum", "kite"]), (["tent", "drum", "lamp"], ["lamp", "tent"])):
        possible = [in_shop(swapped(swapped(THINGS, one), other), 2) for one, other in ((mine, theirs), (theirs, mine))]
        calls = [lambda connection, names=names: swap(connection, list(names)) for names in (mine, theirs)]
        for statement, *ended, name in at_the_same_moment(shop, *calls):
            when = f"One program swapped {', '.join(mine)}. Right before its “{statement}”, another one swapped {', '.join(theirs)}"
            problems = [error for _, _, error in ended if error]
            problem = error_text(problems[0]) if problems else ""
            question = (
                "although it waited for the other one. Which transaction stays open?"
                if "locked" in problem
                else "and alone it worked. What's different now?"
            )
            assert not problem, f"{when}. One of the two got {problem}, {question}"
            got = seen_shop(name)
            assert got in possible, (
                f"{when}. Now this is so: {', '.join(got)}. What had the first program read by then, and is it still true?"
            )
        can_wait(shop, calls[0])


def visited(typed, things=THINGS):
    """Lets somebody use shop.py. Returns what they see, and the shop's state."""
    assert os.path.isfile("shop.py"), "There's no file shop.py in this folder. Save your program under this name."
    for old in ("swaps.db", "swaps.db-journal"):
        if os.path.exists(old):
            os.remove(old)
    os.replace(shop(things), "swaps.db")
    lines = "\n".join([*typed, "", "", "", ""])
    ended = subprocess.run(
        [sys.executable, "-B", "shop.py"],
        input=lines,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )
    last = (ended.stderr.strip().splitlines() or [""])[-1]
    words = f"A friend typed {', '.join(typed) or 'nothing'}, and then only Enter"
    # A program that goes on asking may find that there's nothing more to read.
    assert "Traceback" not in ended.stderr or last.startswith("EOFError"), (
        f"{words}. shop.py stopped with {last.rstrip('.')}. What would a friend see?"
    )
    return words, ended.stdout + ended.stderr, seen_shop("swaps.db")


def opens_the_shop():
    names = ["kite", "drum", "lamp"]
    things = swapped(THINGS, names)
    words, said, state = visited(names)
    assert state == in_shop(things, 1), (
        f"{words}. Afterwards, {difference(state, in_shop(things, 1))}. Where does the list go that your program reads?"
    )
    entry = asked("swaps.db", "SELECT entry FROM diary")[0][0]
    assert " ".join(entry.split()) in " ".join(said.split()), (
        f"{words}. Now the diary says “{entry}”, and shop.py doesn't. When does it read the diary?"
    )
    for name, owner in things:

        def together(text):
            return any(name in line and owner in line for line in text.replace(entry, "").splitlines())

        assert name in said and owner in said and (together(said) or not together(visited([], things)[1])), (
            f"{words}. Now {owner} has the {name}, and shop.py doesn't show that. When does it ask who has what?"
        )
    words, said, state = visited(["tent", "unicorn"])
    assert state == in_shop(THINGS, 0), (
        f"{words}. There's no unicorn in the shop, and now {difference(state, in_shop(THINGS, 0))}. What should have happened?"
    )


def pass_on_does_everything_or_nothing():
    passes_on_in_the_dark()
    pass_on_refused()


def lend_lends_a_free_copy_and_does_everything_or_nothing():
    lends()
    lends_in_the_dark()


def swap_gives_everybody_the_next_thing_or_nothing_changes():
    swaps()
    swaps_in_the_dark()
