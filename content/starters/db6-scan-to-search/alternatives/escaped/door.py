def by_title(connection, title):
    """Returns the titles and authors of the books with exactly this title."""
    return connection.execute("SELECT title, author FROM books WHERE title = ? ORDER BY id", (title,)).fetchall()


def escaped(text):
    for character in "!%_":
        text = text.replace(character, "!" + character)
    return text


def beginning_with(connection, letters):
    query = "SELECT title FROM books WHERE title LIKE ? ESCAPE '!' ORDER BY title COLLATE NOCASE, id LIMIT 10"
    found = []
    for row in connection.execute(query, [escaped(letters) + "%"]):
        found.append(row[0])
    return found
