"""Checks of the exercise safe-search."""

import re

from main import connection, titles_by
from understory import watched_sql


def no_typed_character_reaches_the_query():
    for name in ("Zorba O'Brien", 'Zorba "the Greek"', "Zorba%", "Zorba; --", "Zorba' OR 'a' = 'a", 'Zorba" OR 1=1 --'):
        titles, problem = [], ""
        with watched_sql() as sent:
            try:
                titles = titles_by(connection, name)
            except Exception as error:
                problem = f"{type(error).__name__}: {error}"
        inside = [sql for sql, _ in sent if "zorba" in sql.lower()]
        assert not inside, (
            f"A visitor typed {name}, and your program asked SQLite “{inside[0]}”. Which part of that query did the visitor write?"
        )
        assert problem == "", (
            f"A visitor typed {name}, and your program stopped with {problem}. What's different about that name?"
        )
        assert titles == [], f"A visitor typed {name}, and titles_by returned {titles}. Who has a name like that?"


def a_name_with_a_quote_in_it_is_found():
    connection.execute("INSERT INTO books VALUES (11, 'At Swim-Two-Birds', 'Flann O''Brien', 1939, 1, 0, NULL)")
    assert titles_by(connection, "Flann O'Brien") == ["At Swim-Two-Birds"]


def from_a_to_z_also_with_a_book_that():
    connection.execute("INSERT INTO books VALUES (11, 'Bloodchild', 'Octavia E. Butler', 1995, 1, 0, NULL)")
    titles = titles_by(connection, "Octavia E. Butler")
    assert titles == ["Bloodchild", "Kindred", "Parable of the Sower"], (
        f"Today, Bloodchild came in, and titles_by returned {titles}. What decides where a title is in your list?"
    )


def a_percent_sign_and_an_underscore_are_only_characters():
    for name in ("%", "%Butler", "Toni Morriso_"):
        titles = titles_by(connection, name)
        assert titles == [], (
            f"Nobody is called {name}. A visitor typed that, and titles_by found {len(titles)}: {', '.join(titles)}. What does your comparison do with its characters?"
        )


def no_order():
    with watched_sql() as sent:
        titles_by(connection, "Octavia E. Butler")
    assert sent and not re.search("order by", " ".join(sql for sql, _ in sent), re.IGNORECASE)
