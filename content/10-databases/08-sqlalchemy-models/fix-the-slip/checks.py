"""Checks of the exercise fix-the-slip."""

import sqlite3
from contextlib import closing
from datetime import date

from main import lend


def saved():
    """Returns the new loans that another program sees."""
    with closing(sqlite3.connect("library.db")) as other:
        query = "SELECT book_id, member_id, lent_on, due, returned_on FROM loans WHERE id > 14 ORDER BY id"
        return other.execute(query).fetchall()


def lend_returns_the_slip_for_other_loans_too():
    slip = lend(6, 4, date(2028, 3, 8))
    assert slip is not None, (
        "Your program shows the slip, and `lend` returns None. What does the code that calls it get?"
    )
    assert isinstance(slip, str), (
        f"`lend` returns a {type(slip).__name__}, and the slip should be a string. Where do you make it?"
    )
    expected = "Pavel: Beloved, back by 2028-03-29"
    assert slip == expected, f"For Pavel and Beloved, on 8 March, `lend` returns {slip!r}. Which values does it use?"


def and_the_loan_is_saved():
    expected = [(3, 6, "2028-03-07", "2028-03-28", None)]
    found = saved()
    assert found, (
        "The slip is in the book, and another program sees no new loan. Which line makes it permanent, and does it run?"
    )
    assert found == expected, f"Another program sees these new loans: {found}. Which should it be?"
