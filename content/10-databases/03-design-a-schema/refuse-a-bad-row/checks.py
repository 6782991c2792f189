"""Checks of the exercise refuse-a-bad-row."""

import sqlite3

from understory import db

try:
    db.execute("DELETE FROM reviews")
except sqlite3.Error:
    pass


def row(book, member, stars, words):
    """Returns a row as a message shows it."""
    values = [("book", book), ("member", member), ("stars", stars), ("words", words)]
    return ", ".join(f"{name} {'NULL' if value is None else repr(value)}" for name, value in values)


def refusal(*values):
    """Adds a review, and returns the error if it is refused."""
    try:
        db.execute("INSERT INTO reviews (book_id, member_id, stars, words) VALUES (?, ?, ?, ?)", values)
    except sqlite3.Error as error:
        return error


def refuses(*values, why):
    assert refusal(*values) is not None, f"Your table takes this review: {row(*values)}. {why}"


def takes_ordinary_reviews():
    for values in [
        (1, 1, 5, "Again!"),
        (1, 2, 1, None),
        (2, 1, 3, "Long."),
        (2, 2, 2, None),
        (3, 1, 4, "Long."),
        (3, 2, 5, None),
    ]:
        error = refusal(*values)
        where = (
            "What are the table and its columns called?"
            if "no " in str(error)
            else "Which of your rules is too strict?"
        )
        assert error is None, f"Your table refuses an ordinary review, {row(*values)}, and says: {error}. {where}"


def refuses_a_review_without_a_book_a_member_or():
    refuses(None, 1, 5, "Again!", why="Which book is that?")
    refuses(1, None, 5, "Again!", why="Who wrote that?")
    refuses(1, 1, None, "Again!", why="Which of your rules should refuse it, and what does that rule do with NULL?")


def refuses_everything_but_1_2_3_4_and_5():
    for stars in (0, 6, -3, 11):
        refuses(1, 1, stars, "Again!", why="Which of your conditions should refuse that number?")
    refuses(1, 1, "five", None, why="What does SQLite do with text in an INTEGER column?")
    for stars in (4.5, 1.5):
        refuses(1, 1, stars, None, why="What would make INTEGER more than a wish?")


def refuses_a_second_review_of_the_same_book_by():
    for values in [(1, 1, 5, "Again!"), (7, 2, 3, None)]:
        refusal(*values)
        refuses(
            values[0],
            values[1],
            1,
            "Changed my mind.",
            why="That member has reviewed that book before. Which two columns decide that?",
        )
