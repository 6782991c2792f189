"""What the computer by the door asks. Each function gets an open connection."""


def by_title(connection, title):
    """Returns the titles and authors of the books with exactly this title."""
    query = "SELECT title, author FROM books WHERE title = ? ORDER BY id"
    return connection.execute(query, (title,)).fetchall()


def beginning_with(connection, letters):
    """Returns the first ten titles that begin with these letters, in uppercase or lowercase."""
    query = """
        SELECT title FROM books
        WHERE title LIKE ?
        ORDER BY title COLLATE NOCASE, id
        LIMIT 10
    """
    return [title for (title,) in connection.execute(query, (f"{letters}%",))]
