"""What the library's desks do. Each function gets an open connection."""

from contextlib import contextmanager
from datetime import date, timedelta


@contextmanager
def transaction(connection):
    connection.execute("BEGIN EXCLUSIVE")
    try:
        yield connection
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def due_after(day):
    return (date.fromisoformat(day) + timedelta(weeks=3)).isoformat()


def add_loan(connection, book_id, member_id, day):
    query = "INSERT INTO loans VALUES (NULL, :book, :member, :day, :due, NULL)"
    connection.execute(query, {"book": book_id, "member": member_id, "day": day, "due": due_after(day)})
    connection.execute("DELETE FROM holds WHERE book_id = ? AND member_id = ?", (book_id, member_id))


def pass_on(connection, loan_id, day):
    with transaction(connection):
        loan = connection.execute("SELECT book_id, returned_on FROM loans WHERE id = ?", (loan_id,)).fetchone()
        match loan:
            case None:
                raise ValueError("there's no such loan")
            case (_, str()):
                raise ValueError("it's back already")
        connection.execute("UPDATE loans SET returned_on = ? WHERE id = ?", (day, loan_id))
        rows = connection.execute("SELECT member_id FROM holds WHERE book_id = ? ORDER BY asked_on", (loan[0],)).fetchall()
        if rows:
            add_loan(connection, loan[0], rows[0][0], day)
    return rows[0][0] if rows else None


def lend(connection, book_id, member_id, day):
    with transaction(connection):
        out = connection.execute("SELECT count(*) FROM loans WHERE book_id = ? AND returned_on IS NULL", (book_id,)).fetchone()
        copies = connection.execute("SELECT copies FROM books WHERE id = ?", (book_id,)).fetchone()
        is_free = out < copies
        if is_free:
            add_loan(connection, book_id, member_id, day)
    return is_free
