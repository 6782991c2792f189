"""Checks of the exercise roll-it-back."""

import os
import sqlite3
from contextlib import closing

from main import take_back


def fresh():
    """Returns a connection to a new library."""
    for name in ("check.db", "check.db-journal"):
        if os.path.exists(name):
            os.remove(name)
    with open("library.sql", encoding="utf-8") as file:
        script = file.read()
    with closing(sqlite3.connect("check.db")) as connection:
        connection.executescript(script)
    return sqlite3.connect("check.db", timeout=0)


def days():
    """Returns what another program sees: when each loan came back."""
    with closing(sqlite3.connect("check.db", timeout=0)) as other:
        return dict(other.execute("SELECT id, returned_on FROM loans ORDER BY id").fetchall())


def changed(before, after):
    return (
        ", ".join(f"loan {number}: {after[number]}" for number in after if after[number] != before[number]) or "nothing"
    )


BAGS = [
    ([9, 5, 7], "loan 5 came back on 2028-02-01"),
    ([9, 7, 5], "loan 5 came back on 2028-02-01"),
    ([6, 99, 10], "there's no loan 99"),
    ([4, 6], "loan 4 came back on 2028-02-07"),
]


def a_right_bag_is_back_for_everybody():
    for bag, day in (([6, 10, 14, 7], "2028-03-08"), ([11], "2028-03-09"), ([13, 9], "2028-04-01")):
        library = fresh()
        before = days()
        result = take_back(library, bag, day)
        assert result is True, (
            f"All loans of the bag {bag} are out, and `take_back` returned {result!r}. What should the desk get?"
        )
        wanted = {number: day if number in bag else before[number] for number in before}
        assert days() == wanted, (
            f"After the bag {bag} on {day}, another program sees this change: {changed(before, days())}. Which loans should have which day?"
        )
        library.close()


def a_wrong_bag_changes_nothing():
    for bag, why in BAGS:
        library = fresh()
        before = days()
        result = take_back(library, bag, "2028-03-08")
        assert result is False, (
            f"For the bag {bag}, {why}, and `take_back` returned {result!r}. How can your function notice that?"
        )
        assert days() == before, (
            f"For the bag {bag}, {why}. `take_back` returned False, and this has changed: {changed(before, days())}. Which line has saved that?"
        )
        is_open = library.in_transaction
        library.commit()
        assert days() == before, (
            f"For the bag {bag}, {why}. `take_back` returned False, and the desk's next commit saved this: {changed(before, days())}. What should have happened to the pending changes?"
        )
        assert not is_open, (
            f"For the bag {bag}, {why}. `take_back` returned False in the middle of a transaction, so the other desk finds the database locked. What ends it?"
        )
        library.close()


def an_error_changes_nothing_either():
    library = fresh()
    before = days()
    result = problem = None
    try:
        result = take_back(library, [10, 14], "2028-02-20")
    except Exception as error:
        problem = error
    library.commit()
    assert days() == before, (
        f"Somebody typed 2028-02-20, but loan 14 only began on 2028-02-29, and SQLite refused that. After the desk's next commit, this has changed: {changed(before, days())}. What should have happened to the pending changes?"
    )
    assert problem is not None, (
        f"Somebody typed 2028-02-20, but loan 14 only began on 2028-02-29, and SQLite refused that. Nothing has changed, and `take_back` returned {result!r}. How does the caller hear about the error?"
    )


def back_twice():
    library = fresh()
    take_back(library, [5], "2028-03-08")
    library.commit()
    assert days()[5] == "2028-03-08"


def never_false():
    library = fresh()
    before = days()
    assert take_back(library, [5], "2028-03-08") is True
    library.commit()
    assert days() == before


def commit_for_each():
    library = fresh()
    assert take_back(library, [9, 5], "2028-03-08") is False
    assert days()[9] == "2028-03-08"


def return_in_the_block():
    library = fresh()
    assert take_back(library, [9, 5], "2028-03-08") is False
    assert days()[9] == "2028-03-08"


def nothing_undone():
    library = fresh()
    before = days()
    assert take_back(library, [9, 5], "2028-03-08") is False
    assert days() == before and library.in_transaction
    library.commit()
    assert days()[9] == "2028-03-08"


def nothing_saved():
    library = fresh()
    before = days()
    assert take_back(library, [9, 7], "2028-03-08") is True
    assert days() == before
    library.commit()
    assert days()[9] == "2028-03-08"


def no_such_loan():
    library = fresh()
    try:
        take_back(library, [99], "2028-03-08")
        stopped = False
    except TypeError:
        stopped = True
    assert stopped


def goes_on():
    library = fresh()
    assert take_back(library, [5, 9], "2028-03-08") is False
    assert days()[9] == "2028-03-08"


def error_swallowed():
    library = fresh()
    before = days()
    assert take_back(library, [10, 14], "2028-02-20") is False
    assert days() == before
