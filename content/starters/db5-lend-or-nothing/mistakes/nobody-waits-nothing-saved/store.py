"""What the library's desks do. Each function gets an open connection."""

import sqlite3
from datetime import date, timedelta

LEND = "INSERT INTO loans (book_id, member_id, lent_on, due) VALUES (?, ?, ?, ?)"


def due_after(day):
    """Returns the day on which a book that's lent on this day is due."""
    return (date.fromisoformat(day) + timedelta(days=21)).isoformat()


def free(connection, book_id):
    """Returns how many copies of a book are here."""
    copies = connection.execute("SELECT copies FROM books WHERE id = ?", (book_id,)).fetchone()[0]
    query = "SELECT count(*) FROM loans WHERE book_id = ? AND returned_on IS NULL"
    return copies - connection.execute(query, (book_id,)).fetchone()[0]


def pass_on(connection, loan_id, day):
    """Takes a book back, and lends it to the member who has waited longest.

    Returns that member's id, or None if nobody is waiting.
    """
    query = "SELECT book_id FROM loans WHERE id = ? AND returned_on IS NULL"
    loan = connection.execute(query, (loan_id,)).fetchone()
    if loan is None:
        raise ValueError(f"loan {loan_id} isn't out")
    try:
        connection.execute("UPDATE loans SET returned_on = ? WHERE id = ?", (day, loan_id))
        query = "SELECT id, member_id FROM holds WHERE book_id = ? ORDER BY asked_on, id LIMIT 1"
        hold = connection.execute(query, loan).fetchone()
        if hold is None:
            return None
        connection.execute("DELETE FROM holds WHERE id = ?", (hold[0],))
        connection.execute(LEND, (loan[0], hold[1], day, due_after(day)))
        connection.commit()
    except sqlite3.Error:
        connection.rollback()
        raise
    return hold[1]


def lend(connection, book_id, member_id, day):
    """Lends a free copy to a member, and returns whether there was one."""
    with connection:
        connection.execute("BEGIN IMMEDIATE")
        if free(connection, book_id) < 1:
            return False
        connection.execute("DELETE FROM holds WHERE book_id = ? AND member_id = ?", (book_id, member_id))
        connection.execute(LEND, (book_id, member_id, day, due_after(day)))
        return True
