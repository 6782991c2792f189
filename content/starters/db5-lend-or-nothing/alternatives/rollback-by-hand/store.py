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
    try:
        query = "UPDATE loans SET returned_on = ? WHERE id = ? AND returned_on IS NULL"
        if connection.execute(query, (day, loan_id)).rowcount != 1:
            raise ValueError("no such loan")
        (book_id,) = connection.execute("SELECT book_id FROM loans WHERE id = ?", [loan_id]).fetchone()
        waiting = connection.execute("SELECT asked_on, id, member_id FROM holds WHERE book_id = ?", [book_id]).fetchall()
        member_id = None
        if waiting:
            _, hold_id, member_id = min(waiting)
            connection.execute(LEND, (book_id, member_id, day, due_after(day)))
            connection.execute("DELETE FROM holds WHERE id = ?", [hold_id])
        connection.commit()
    except BaseException:
        connection.rollback()
        raise
    return member_id


def lend(connection, book_id, member_id, day):
    # Write first, so that nobody else can; then count, and take it back if that was one too many.
    try:
        connection.execute(LEND, (book_id, member_id, day, due_after(day)))
        if free(connection, book_id) < 0:
            connection.rollback()
            return False
        connection.execute("DELETE FROM holds WHERE book_id = ? AND member_id = ?", (book_id, member_id))
        connection.commit()
        return True
    except BaseException:
        connection.rollback()
        raise
