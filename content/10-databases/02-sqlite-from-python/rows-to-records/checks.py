"""Checks of the exercise rows-to-records."""

from main import Book, connection, free_books


def every_item_is_a_book_with_its_id():
    books = free_books(connection)
    assert books[0] == Book(6, "Beloved", 1)
    assert books[3] == Book(2, "Kindred", 2)


def after_a_busy_afternoon():
    connection.execute("UPDATE books SET lent = copies WHERE title = 'Kindred'")
    connection.execute("UPDATE books SET lent = 1 WHERE title = 'Dune'")
    books = free_books(connection)
    assert Book(1, "Dune", 2) in books, (
        "This afternoon, two of three copies of Dune came back, and your list doesn't offer Dune with 2. Where do your numbers come from?"
    )
    assert "Kindred" not in [book.title for book in books], (
        "This afternoon, the last copies of Kindred went out, and your list still offers it. Which rows does your query keep?"
    )


def in_another_library():
    connection.execute("DELETE FROM books")
    connection.executemany(
        "INSERT INTO books VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
            (4, "Owls", "Ravi Nair", 2011, 9, 2, "2028-03-03"),
            (7, "Kites", "Omar Aziz", 2011, 3, 3, "2028-03-05"),
            (9, "Boats", "Mei Tan", 2000, 1, 0, None),
        ],
    )
    connection.executemany(
        "INSERT INTO books VALUES (?, ?, 'Bo Ek', 2003, 4, 2, '2028-03-04')",
        [(number, f"Night Ferry {number}") for number in range(20, 30)],
    )
    books = free_books(connection)
    right = books == [
        Book(9, "Boats", 1),
        *(Book(number, f"Night Ferry {number}", 2) for number in range(20, 30)),
        Book(4, "Owls", 7),
    ]
    shown = ", ".join(f"{book.title} ({book.free})" for book in books) or "empty"
    assert right, (
        f"In a library with one copy of Boats, two each of Night Ferry 20 to 29 and seven of Owls, your list is: {shown}. What doesn't fit?"
    )


def no_order():
    titles = [book.title for book in free_books(connection)]
    assert sorted(titles) == [
        "Beloved",
        "Convenience Store Woman",
        "Half of a Yellow Sun",
        "Kindred",
        "Parable of the Sower",
        "Persepolis",
        "Things Fall Apart",
    ] and titles != sorted(titles)
