"""Checks of the exercise read-the-plan."""

import re

from understory import db, program


def question():
    """Returns the reader's last query, without EXPLAIN QUERY PLAN in front of it."""
    text = re.sub(r"--[^\n]*|/\*[\s\S]*?\*/", " ", program.source)
    explain = r"(?i)^EXPLAIN\s+(QUERY\s+PLAN\s+)?"
    pieces = [re.sub(explain, "", piece.strip()) for piece in text.split(";")]
    queries = [piece for piece in pieces if re.match(r"(?i)(SELECT|WITH)\b", piece)]
    assert queries, "There's no query left in the editor. Which books are from the eighties?"
    return queries[-1]


def answer():
    return sorted((tuple(row) for row in db.execute(question())), key=str)


def indexed():
    """Returns the columns of each index that was made with CREATE INDEX. A calculation has no name."""
    made = db.execute("SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL").fetchall()
    return [[row[2] for row in db.execute(f'PRAGMA index_info("{name}")')] for (name,) in made]


def more_books():
    others = [
        ("Dawn", 1980),
        ("Zami", 1982),
        ("Ancestors", 1982),
        ("Foundations", 1989),
        ("Early", 1979),
        ("Late", 1990),
    ]
    for number, (title, year) in enumerate(others):
        db.execute("INSERT INTO books VALUES (?, ?, ?, 'Bo Ek', ?, 1)", (100 + number, f"92{number}", title, year))
    return [("Ancestors", 1982), ("Beloved", 1987), ("Dawn", 1980), ("Foundations", 1989), ("Zami", 1982)]


def words_of_the_plan():
    return [row[3] for row in db.execute("EXPLAIN QUERY PLAN " + question())]


def the_index_on_year_is_still_there():
    assert indexed() == [["year"]], (
        "The database should have one index, on `year` and nothing else. What does your first line make?"
    )


def the_books_of_the_eighties():
    found = answer()
    assert all(len(row) == 2 and isinstance(row[0], str) and isinstance(row[1], int) for row in found), (
        f"Each row should be a title and a year, and your query shows {found[0]}. Which columns does it name?"
    )
    assert found == [("Beloved", 1987)], (
        f"Today there's one book from the eighties, *Beloved* from 1987, and your query finds {found or 'nothing'}. Which years does it let through?"
    )


def and_tomorrows():
    wanted, found = more_books(), answer()
    lost = [one for one in wanted if one not in found]
    assert not lost, (
        f"Tomorrow, *{lost[0][0]}* from {lost[0][1]} comes in, and your query doesn't find it. What does your condition say about that year?"
    )
    extra = [one for one in found if one not in wanted]
    assert not extra, (
        f"Tomorrow, *{extra[0][0]}* from {extra[0][1]} comes in, and your query finds it. Does that year belong to the eighties?"
    )


def the_plan_says_search():
    words = [line for line in words_of_the_plan() if line.startswith(("SCAN", "SEARCH"))]
    # With `year > 0 AND year / 10 = 198`, SQLite searches for the first year, and then visits all the others.
    ends = ("(year=?)", "(year>? AND year<?)")
    far = next((line for line in words if not (line.startswith("SEARCH") and line.endswith(ends))), "")
    assert not far, (
        f"Your query finds the right books, and its plan says `{far}`, so it looks at more than the eighties. Which part of your condition could SQLite look up in a sorted list of years, and what hides it?"
    )


def nineteen_ninety():
    more_books()
    assert ("Late", 1990) in answer() and ("Early", 1979) not in answer() and len(answer()) == 6


def nineteen_eighty_lost():
    more_books()
    assert ("Dawn", 1980) not in answer() and ("Foundations", 1989) in answer()


def only_1987():
    more_books()
    assert answer() == [("Beloved", 1987)]


def no_end():
    more_books()
    assert ("Convenience Store Woman", 2016) in answer() and ("Dawn", 1980) in answer()
