def titles(connection, query, *values):
    return [row[0] for row in connection.execute(query, values)]


def by_title(connection, title):
    query = "SELECT title, author FROM books WHERE title = ? COLLATE NOCASE AND title = ? ORDER BY id"
    return connection.execute(query, (title, title)).fetchall()


def beginning_with(connection, letters):
    end = letters + "\U0010ffff"
    return titles(
        connection,
        """
        SELECT title FROM books
        WHERE title COLLATE NOCASE >= ? AND title COLLATE NOCASE < ?
        ORDER BY title COLLATE NOCASE, id LIMIT 10
        """,
        letters,
        end,
    )
