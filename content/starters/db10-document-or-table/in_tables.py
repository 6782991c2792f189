"""The loans are in a table, and point to the books and to the members."""

from documents import meter


def who_has(connection, book_id):
    """Returns the names of the members who have a book at home, sorted."""
    query = """SELECT members.name FROM loans JOIN members ON members.id = loans.member_id
        WHERE loans.book_id = ? AND loans.returned_on IS NULL ORDER BY members.name"""
    return [name for (name,) in ask(connection, query, book_id)]


def what_has(connection, member_id):
    """Returns the titles that a member has at home, sorted."""
    query = """SELECT books.title FROM loans JOIN books ON books.id = loans.book_id
        WHERE loans.member_id = ? AND loans.returned_on IS NULL ORDER BY books.title"""
    return [title for (title,) in ask(connection, query, member_id)]


def overdue(connection, day):
    """Returns a pair of name and title for each loan that was due before a day, sorted."""
    query = """SELECT members.name, books.title FROM loans
        JOIN members ON members.id = loans.member_id JOIN books ON books.id = loans.book_id
        WHERE loans.due < ? AND loans.returned_on IS NULL ORDER BY members.name, books.title"""
    return ask(connection, query, day)


def out(connection):
    """Returns how many loans are out."""
    return ask(connection, "SELECT count(*) FROM loans WHERE returned_on IS NULL")[0][0]


def rename(connection, book_id, title):
    """Gives a book a new title."""
    with connection:
        cursor = connection.execute("UPDATE books SET title = ? WHERE id = ?", (title, book_id))
    meter.written += cursor.rowcount


def ask(connection, query, *values):
    """Returns the rows, and counts what SQLite brings to this program."""
    rows = connection.execute(query, values).fetchall()
    meter.rows += len(rows)
    meter.bytes += sum(len(str(value).encode()) for row in rows for value in row)
    return rows
