FIRST_TEN = """
SELECT title FROM books
WHERE lower(title) >= lower(:letters) AND lower(title) < lower(:letters) || :last
ORDER BY lower(title), id
LIMIT 10
"""


def by_title(connection, title):
    cursor = connection.cursor()
    cursor.execute("select title, author from books where title = :title order by id", {"title": title})
    return list(cursor)


def beginning_with(connection, letters):
    rows = connection.execute(FIRST_TEN, {"letters": letters, "last": "\U0010ffff"})
    return tuple(title for (title,) in rows)
