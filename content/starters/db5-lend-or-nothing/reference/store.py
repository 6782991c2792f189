"""What the library's desks do. Each function gets an open connection."""

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
    with connection:
        connection.execute("BEGIN IMMEDIATE")
        query = "SELECT book_id FROM loans WHERE id = ? AND returned_on IS NULL"
        loan = connection.execute(query, (loan_id,)).fetchone()
        if loan is None:
            raise ValueError(f"loan {loan_id} isn't out")
        book_id = loan[0]
        connection.execute("UPDATE loans SET returned_on = ? WHERE id = ?", (day, loan_id))
        query = "SELECT id, member_id FROM holds WHERE book_id = ? ORDER BY asked_on, id LIMIT 1"
        hold = connection.execute(query, (book_id,)).fetchone()
        if hold is None:
            return None
        hold_id, member_id = hold
        connection.execute("DELETE FROM holds WHERE id = ?", (hold_id,))
        connection.execute(LEND, (book_id, member_id, day, due_after(day)))
        return member_id


def lend(connection, book_id, member_id, day):
    """Lends a free copy to a member, and returns whether there was one."""
    with connection:
        connection.execute("BEGIN IMMEDIATE")
        if free(connection, book_id) < 1:
            return False
        connection.execute(
            "DELETE FROM holds WHERE book_id = ? AND member_id = ?", (book_id, member_id)
        )
        connection.execute(LEND, (book_id, member_id, day, due_after(day)))
        return True
