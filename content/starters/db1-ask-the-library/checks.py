"""Checks of the starter db1-ask-the-library."""

import sqlite3
from contextlib import closing
from pathlib import Path

from shared.library import BOOKS as HERE

BOOKS = """CREATE TABLE books (id INTEGER PRIMARY KEY, title TEXT NOT NULL, author TEXT NOT NULL,
    year INTEGER NOT NULL, copies INTEGER NOT NULL, lent INTEGER NOT NULL, due TEXT)"""
# Two libraries that readers don't see. In the first, some known books have other numbers.
# Messages about them must say that they aren't Deniz's.
MADE_UP = "In a library that only check.pyz has,"
ELSEWHERE = [
    (1, "Kites", "Omar Aziz", 2011, 3, 2, "2028-03-05"),
    (2, "Dune", "Frank Herbert", 1965, 5, 2, "2028-03-02"),
    (3, "Wild Seed", "Octavia E. Butler", 1980, 6, 6, "2028-03-09"),
    (4, "Owls", "Ravi Nair", 2014, 1, 1, "2028-03-03"),
    (5, "Kindred", "Octavia E. Butler", 1979, 1, 0, None),
    (6, "Jane Eyre", "Charlotte Brontë", 1847, 9, 8, "2028-03-04"),
    (7, "Aeneid", "Virgil", -19, 2, 2, "2028-03-01"),
    (8, "Gender Trouble", "Judith Butler", 1990, 4, 0, None),
    (9, "Emma", "Jane Austen", 1815, 1, 0, None),
]
ABROAD = [
    (4, "Salt Road", "Wei Lin", 1999, 2, 2, "2028-03-05"),
    (5, "Night Ferry", "Bo Ek", 2003, 1, 1, "2028-03-06"),
    (6, "Fledgling", "Octavia E. Butler", 2005, 2, 0, None),
    (7, "Boats", "Mei Tan", 2008, 3, 3, "2028-03-07"),
    (8, "The Tin Door", "Ana Silva", 2021, 1, 0, None),
    (9, "The Diamond Sutra", "unknown", 868, 1, 0, None),
    (10, "Dawn", "Octavia E. Butler", 1987, 1, 0, None),
    (11, "Bloodchild", "Octavia E. Butler", 1995, 2, 1, "2028-03-09"),
    (12, "Winter Market", "Omar Aziz", 2012, 1, 1, "2028-03-08"),
]


def asked(file, rows, table=BOOKS):
    """Returns the column names and the rows that the query in a file finds in such a table."""
    text = Path(file).read_text(encoding="utf-8-sig")
    columns, found, problem = [], [], ""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute(table)
        places = ", ".join("?" * len(rows[0]))
        connection.executemany(f"INSERT INTO {table.split()[2]} VALUES ({places})", rows)
        connection.commit()
        try:
            cursor = connection.execute(text)
            columns = [column[0] for column in cursor.description or []]
            found = cursor.fetchall()
        except (sqlite3.Error, sqlite3.Warning) as error:
            problem = str(error)
    assert "one statement" not in problem, (
        f"{file} has more than one query, and ask.py can only send one. Which of them answers the question?"
    )
    assert not problem, (
        f"SQLite stops at the query in {file} and says: {problem}. Which place in your query does it mean?"
    )
    assert columns, f"There's no query in {file} that shows rows. Write one that begins with SELECT."
    return columns, [tuple(row) for row in found]


def line(row):
    return "|".join("NULL" if value is None else str(value) for value in row)


def lines(rows):
    """Returns rows in one line, as ask.py shows them."""
    if not rows:
        return "no rows"
    return ", ".join(map(line, rows[:4])) + (f" and {len(rows) - 4} more" if len(rows) > 4 else "")


def free(rows, title):
    """Says how many copies of a title are out."""
    return next(f"{lent} of {copies} out" for _, name, _, _, copies, lent, _ in rows if name == title)


ALL_OUT, OLDEST, BUTLER = "answers/1-all-out.sql", "answers/2-oldest.sql", "answers/3-butler.sql"


def all_out_here():
    columns, found = asked(ALL_OUT, HERE)
    assert len(columns) == 1, (
        f"{ALL_OUT} shows {len(columns)} columns: {', '.join(columns)}. Which of them does the question ask for?"
    )
    titles = [row[1] for row in HERE]
    assert all(row[0] in titles for row in found), (
        f"{ALL_OUT} shows {lines(found)}. The question is about titles: which column are they in?"
    )
    wanted = [row[1] for row in HERE if row[4] == row[5]]
    got = [row[0] for row in found]
    extra = [title for title in got if title not in wanted]
    assert not extra, (
        f"{ALL_OUT} shows {extra[0]}, and that has {free(HERE, extra[0])}. What's true of a title that has no copy left?"
    )
    missing = [title for title in wanted if title not in got]
    assert not missing, f"{ALL_OUT} doesn't show {missing[0]}, which has no copy left. What in your query keeps it out?"
    assert len(got) == len(set(got)), (
        f"{ALL_OUT} shows the same title more than once: {lines(found)}. Where does the second one come from?"
    )
    assert got == sorted(got), (
        f"{ALL_OUT} finds the right titles, but {got[0]} is at the top. In which order does the question want them?"
    )


def all_out_elsewhere():
    for rows in (ELSEWHERE, ABROAD):
        _, found = asked(ALL_OUT, rows)
        wanted = sorted(row[1] for row in rows if row[4] == row[5])
        got = [row[0] for row in found]
        assert sorted(got) == wanted, (
            f"{MADE_UP} the titles that have no copy left are {', '.join(wanted)}, and {ALL_OUT} shows {lines(found)}. What in your query only fits Deniz's library?"
        )
        assert got == wanted, f"{MADE_UP} {ALL_OUT} shows {lines(found)}: the right titles. What puts them in order?"


def oldest(rows):
    return [(row[1], row[3]) for row in sorted(rows, key=lambda row: row[3])[:3]]


def oldest_here():
    columns, found = asked(OLDEST, HERE)
    assert len(columns) == 2, (
        f"{OLDEST} shows {len(columns)} column{'s' * (len(columns) > 1)}: {', '.join(columns)}. Which two does the question ask for?"
    )
    wanted = oldest(HERE)
    assert found != [(year, title) for title, year in wanted], (
        f"{OLDEST} shows the year on the left: {line(found[0])}. Which column does the question name first?"
    )
    assert len(found) == 3, (
        f"{OLDEST} shows {len(found)} row{'s' * (len(found) != 1)}: {lines(found)}. How many does the question ask for?"
    )
    assert sorted(map(line, found)) == sorted(map(line, wanted)), (
        f"{OLDEST} shows {lines(found)}, but Jane Eyre is from 1847, Things Fall Apart from 1958 and Dune from 1965. What decides which three your query keeps?"
    )
    assert found == wanted, (
        f"{OLDEST} has found the right three, but at the top is {line(found[0])}. Which of them is the oldest?"
    )


def oldest_elsewhere():
    for rows in (ELSEWHERE, ABROAD):
        _, found = asked(OLDEST, rows)
        wanted = oldest(rows)
        assert found == wanted, (
            f"{MADE_UP} the three oldest are {lines(wanted)}, and {OLDEST} shows {lines(found)}. What in your query only fits Deniz's library?"
        )


def butler(rows):
    return sum(row[4] for row in rows if row[2] == "Octavia E. Butler")


def butler_here():
    columns, found = asked(BUTLER, HERE)
    assert len(columns) == 1 and len(found) == 1, (
        f"{BUTLER} shows {lines(found)}. The question asks for one number: which function makes one number out of several rows?"
    )
    value = found[0][0]
    assert value != 2, (
        f"{BUTLER} says 2, and that's how many titles of hers there are. How many copies of Kindred does the library own?"
    )
    assert value == 4, (
        f"{BUTLER} says {line(found[0])}. The library owns 3 copies of Kindred and 1 of Parable of the Sower: which rows, and which column, does your query look at?"
    )


def butler_elsewhere():
    for rows in (ELSEWHERE, ABROAD):
        _, found = asked(BUTLER, rows)
        wanted = butler(rows)
        same = found == [(wanted,)]
        hers = [f"{row[4]} of {row[1]}" for row in rows if row[2] == "Octavia E. Butler"]
        assert same, (
            f"{MADE_UP} there are these copies by Octavia E. Butler: {', '.join(hers)}. {BUTLER} says {lines(found)}. Which books does your query look at, and what does it do with their copies?"
        )


# The reader's own things.
BORROW, WHO = "answers/4-borrow.sql", "answers/5-who-has-it.sql"
COLUMNS = ["id", "title", "kind", "year", "lent_to"]
NO_PERSON = ["", "-", "?", "null", "none", "nobody", "no one", "no", "home", "at home", "me"]
OURS = ["Chess set with one missing pawn", "Cordless drill", "Tent for three"]


def things():
    """Returns the rows of mine.sql, and its table without a key: rows can be stored in any order."""
    path = Path("mine.sql")
    assert path.is_file(), "There's no file mine.sql in this folder. Save your things under this name."
    columns, types, found, problem = [], [], [], ""
    with closing(sqlite3.connect(":memory:")) as connection:
        try:
            connection.executescript(path.read_text(encoding="utf-8-sig"))
            for _, column, type, *_ in connection.execute("PRAGMA table_info(things)"):
                columns.append(column)
                types.append(f'"{column}" {type}')
            found = connection.execute("SELECT * FROM things").fetchall()
        except (sqlite3.Error, sqlite3.Warning) as error:
            problem = str(error)
    spelled = "Is there a comma between each two rows, a semicolon after the last one, and a quote on both sides of each text?"
    if "no such column" in problem:
        spelled = "What goes around text in SQL, and how do you write a value that's missing?"
    assert not problem, (
        f"SQLite stops at mine.sql and says: {problem}. {spelled if any(word in problem for word in ('syntax', 'token', 'incomplete', 'column:')) else 'Which line does it mean?'}"
    )
    assert columns[:5] == COLUMNS, (
        f"The table things has the columns {', '.join(columns)}, and this lesson needs {', '.join(COLUMNS)}. What happened to the lines above INSERT?"
    )
    return found, f"CREATE TABLE things ({', '.join(types)})"


def flipped(rows):
    """Returns rows in which what was lent is at home, and the rest is lent."""
    return [(*row[:4], None if row[4] is not None else ("Zoë", "Bo")[row[0] % 2], *row[5:]) for row in rows]


def twins(rows):
    """Returns each row twice: the second one has another title and is otherwise the same."""
    return [(2 * row[0] + second, row[1] + " (second one)" * second, *row[2:]) for row in rows for second in (0, 1)]


def collections():
    """Yields the reader's things, and others like them, each with its table and words for a message."""
    rows, table = things()
    yield "", rows, table
    yield "In a copy of your things, with lent and at home swapped, ", flipped(rows), table
    yield "In a copy of your things, with a second one of each, of the same kind and year, ", twins(rows), table


def borrow():
    for words, rows, table in collections():
        columns, found = asked(BORROW, rows, table)
        pairs = [row[1:3] for row in rows]
        strange = [one for one in found if one[:2] not in pairs]
        assert len(columns) > 1 and not strange, (
            f"{words}{BORROW} shows {lines(strange or found)}, and that doesn't begin with the title and the kind of one of your things. Which columns does your query choose, and from where?"
        )
        assert len(found) <= 5, (
            f"{words}{BORROW} shows {len(found)} things, and your friend stops reading after five. Which word cuts?"
        )
        away = [row for row in rows if row[4] is not None and (row[1], row[2]) in [one[:2] for one in found]]
        home = [row[1:3] for row in rows if row[4] is None]
        away = [row for row in away if row[1:3] not in home]
        assert not away, (
            f"{words}{BORROW} offers {away[0][1]}, and {away[0][4]} has that. Which value does lent_to have if a thing is at home?"
        )
        if not words:
            assert found, (
                f"{BORROW} shows nothing, but {len(home)} of your things are at home. Which of its conditions is true for none of them?"
            )
        for stored in (rows[::-1], rows, rows[1::2] + rows[::2], sorted(rows, key=lambda row: row[1])):
            _, again = asked(BORROW, stored, table)
            place = next((number for number, pair in enumerate(zip(found, again)) if pair[0] != pair[1]), 0)
            assert found == again, (
                f"{words}{BORROW} changes when the same rows are stored in a different order: {line(found[place][:2]) if found else 'nothing'} became {line(again[place][:2]) if again else 'nothing'}. What decides between those two?"
            )


def who_has_it():
    for words, rows, table in collections():
        for stored in (rows, rows[::-1]):
            columns, found = asked(WHO, stored, table)
            assert len(columns) == 2, (
                f"{WHO} shows {len(columns)} column{'s' * (len(columns) > 1)}: {', '.join(columns)}. Which two does the question ask for?"
            )
            wanted = [(row[4], row[1]) for row in rows if row[4] is not None]
            assert not (bool(found) and all(row[::-1] in wanted for row in found)), (
                f"{WHO} shows {line(found[0])}, with the person on the right. Which of the two does the question name first?"
            )
            home = [row for row in found if row[0] is None]
            assert not home, (
                f"{words}{WHO} says that {home[0][1]} is with NULL, so nobody has it. Which rows should the query keep?"
            )
            gone = [row for row in wanted if row not in found]
            assert not gone, (
                f"{words}{gone[0][0]} has {gone[0][1]}, and {WHO} doesn't show it. Which of its words leaves that out?"
            )
            assert len(found) == len(wanted), (
                f"{words}{len(wanted)} things are lent, and {WHO} shows {len(found)}. Where do the others come from?"
            )
            by_letter = found == sorted(wanted)
            by_sound = [(who.lower(), what.lower()) for who, what in found] == sorted(
                (who.lower(), what.lower()) for who, what in wanted
            )
            place = next((number for number, pair in enumerate(zip(found, sorted(wanted))) if pair[0] != pair[1]), 0)
            assert by_letter or by_sound, (
                f"{words}{WHO} shows {line(found[place])} before {line(sorted(wanted)[place])}. Which column decides first, and which one if that's equal?"
            )


def at_least_eight_things_of_your_own_some_lent_and_some_at_home():
    rows, _ = things()
    ours = [row[1] for row in rows if row[1] in OURS]
    assert not ours, f"“{ours[0]}” is still in mine.sql, and that's ours. Which thing of yours could replace it?"
    assert len(rows) >= 8, (
        f"mine.sql has {len(rows)} thing{'s' * (len(rows) != 1)}, and the lists need at least eight. What else would a friend like to borrow?"
    )
    words = [row for row in rows if isinstance(row[4], str) and row[4].strip().lower() in NO_PERSON]
    assert not words, (
        f"lent_to of {words[0][1]} is the string {words[0][4]!r} here. How do you write a value that's missing?"
    )
    lent, home = [row for row in rows if row[4] is not None], [row for row in rows if row[4] is None]
    assert len(lent) >= 2 and len(home) >= 2, (
        f"{len(lent)} of your things are lent and {len(home)} are at home, and the lists need at least two of each. Which row could you change?"
    )
