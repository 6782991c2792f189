"""Checks of the exercise both-or-neither."""

import os
import sqlite3
from contextlib import closing

from main import lend_to


def fresh(more=""):
    """Returns a connection to a new library."""
    for name in ("check.db", "check.db-journal"):
        if os.path.exists(name):
            os.remove(name)
    with open("library.sql", encoding="utf-8") as file:
        script = file.read()
    with closing(sqlite3.connect("check.db")) as connection:
        connection.executescript(script + more)
    return sqlite3.connect("check.db", timeout=0)


def seen():
    """Returns what another program sees: the ids of the holds, and the new loans."""
    with closing(sqlite3.connect("check.db", timeout=0)) as other:
        holds = [row[0] for row in other.execute("SELECT id FROM holds ORDER BY id").fetchall()]
        loans = other.execute("SELECT book_id, member_id, lent_on, due FROM loans WHERE id > 14 ORDER BY id").fetchall()
    return holds, loans


def words(state):
    holds, loans = state
    hold = "Thandi's hold is still there" if 2 in holds else "Thandi's hold is gone"
    return f"{hold}, and there's {'a new loan' if loans else 'no new loan'}"


UNTOUCHED = ([1, 2, 3], [])
REFUSALS = [("the new loan", "INSERT ON loans"), ("to remove the hold", "DELETE ON holds")]


def refused():
    """Yields what SQLite refuses, the library, and the error that the caller gets."""
    for what, step in REFUSALS:
        library = fresh(f"CREATE TRIGGER full_disk BEFORE {step} BEGIN SELECT RAISE(ABORT, 'the disk is full'); END;")
        problem = None
        try:
            lend_to(library, 2, "2028-03-06", "2028-03-27")
        except Exception as error:
            problem = error
        yield what, library, problem
        library.close()


def another_hold_on_other_days():
    more = "INSERT INTO holds VALUES (4, 2, 2, '2028-03-02'), (5, 7, 1, '2028-03-02');"
    for hold_id, loan, left in (
        (1, (4, 2, "2028-03-09", "2028-03-30"), [2, 3, 4, 5]),
        (3, (4, 1, "2028-03-10", "2028-03-31"), [1, 2, 4, 5]),
    ):
        library = fresh(more)
        lend_to(library, hold_id, *loan[2:])
        holds, loans = seen()
        assert loans == [loan], (
            f"For hold {hold_id}, there should be the new loan {loan}: book, member and two days. Another program sees {loans}. Which value comes from where?"
        )
        assert holds == left, (
            f"Afterwards, the holds {left} should be left, and another program sees {holds}. Which rows does your DELETE choose?"
        )
        try:
            library.execute("SELECT 1")
            is_open = True
        except sqlite3.ProgrammingError:
            is_open = False
        assert is_open, (
            "After `lend_to`, the connection is closed, and the desk has to lend more books with it. Who opened it?"
        )
        library.close()


def an_error_leaves_nothing_behind_not_even_for_the():
    for what, library, problem in refused():
        assert seen() == UNTOUCHED, (
            f"SQLite refused {what}, and this is saved: {words(seen())}. Which line has saved that?"
        )
        assert problem is not None, (
            f"SQLite refused {what}, and `lend_to` returned as if all was well. How does the caller hear about it?"
        )
        library.commit()
        assert seen() == UNTOUCHED, (
            f"SQLite refused {what}. The next commit at that desk was for somebody else, and it saved this: {words(seen())}. What should have happened to the pending change?"
        )


def no_commit():
    library = fresh()
    lend_to(library, 2, "2028-03-06", "2028-03-27")
    assert library.in_transaction


def two_blocks():
    _what, _library, _problem = next(refused())
    assert seen() != UNTOUCHED


def commit_in_between():
    _what, _library, problem = next(refused())
    assert problem is not None and seen() == ([1, 3], [])


def one_commit_and_no_rollback():
    _what, library, problem = next(refused())
    assert problem is not None and seen() == UNTOUCHED
    library.commit()
    assert seen() == ([1, 3], [])


def error_swallowed():
    _what, _library, problem = next(refused())
    assert problem is None and seen() == UNTOUCHED


def everybody_for_this_book():
    library = fresh()
    lend_to(library, 1, "2028-03-09", "2028-03-30")
    assert seen() == ([2], [(4, 2, "2028-03-09", "2028-03-30")])


def everything_for_this_member():
    library = fresh("INSERT INTO holds VALUES (4, 2, 2, '2028-03-02');")
    lend_to(library, 1, "2028-03-09", "2028-03-30")
    assert seen() == ([2, 3], [(4, 2, "2028-03-09", "2028-03-30")])
