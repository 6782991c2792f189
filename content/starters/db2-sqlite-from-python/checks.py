"""Checks of the starter db2-sqlite-from-python."""

import ast
import os
import sqlite3
import subprocess
import sys
from contextlib import closing

from shared.library import BOOKS as HERE
from shared.stores import called_with
from understory import watched_sql

COLUMNS = "title TEXT, author TEXT, year INTEGER, copies INTEGER, lent INTEGER, due TEXT"
# Libraries that readers don't see. Messages about them must say that they aren't Deniz's: see told().
ELSEWHERE = [
    (1, "100 % Wool", "Mei Tan", 2019, 2, 0, None),
    (2, "The snake_case Murders", "Ravi Nair", 2015, 1, 0, None),
    (3, "Kites of Summer", "Omar Aziz", 2011, 3, 2, "2028-03-05"),
    (4, "O'Hara's Boat", "Bo O'Dea", 1990, 1, 1, "2028-03-03"),
    (5, 'The "Best" Map', "Wei Lin", 2001, 1, 0, None),
    (6, "Office Hours", "Ana Silva", 2020, 1, 0, None),
]
SHELVES = [
    (1, "Amber", "Mei Tan", 1991, 3, 1, "2028-03-05"),
    (2, "Acorn", "Mei Tan", 1990, 3, 1, "2028-03-05"),
    (3, "Ivy", "Mei Tan", 1992, 3, 1, "2028-03-05"),
    (4, "Sparrow", "Omar Aziz", 2018, 3, 1, "2028-03-05"),
    (5, "Stone", "Omar Aziz", 2019, 3, 1, "2028-03-05"),
    (6, "Summer", "Omar Aziz", 2020, 3, 1, "2028-03-05"),
]
# The books that are most like Amber are out.
GONE = [(*row[:5], 3 if row[2] == "Mei Tan" else 1, "2028-03-05") for row in SHELVES]
ALL_LENT = [(*row[:4], 2, 2, "2028-03-05") for row in HERE]
HOSTILE = [
    "Zorba O'Brien",
    'Zorba "the Greek"',
    "Zorba%",
    "Zorba_",
    "Zorba; --",
    "Zorba' OR 'a' = 'a",
    'Zorba" OR 1=1 --',
]


def told(rows, sentence):
    """Returns a sentence about a library, and says so if readers don't have that library."""
    return sentence if rows is HERE else f"In a library that only check.pyz has, {sentence[0].lower()}{sentence[1:]}"


def library(rows, key=" PRIMARY KEY"):
    """Returns an open library with these rows. Without a key, they can be stored in any order."""
    connection = sqlite3.connect(":memory:")
    connection.row_factory = sqlite3.Row
    connection.execute(f"CREATE TABLE books (id INTEGER{key}, {COLUMNS})")
    connection.executemany("INSERT INTO books VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
    connection.commit()
    return connection


def called(name, rows, value, key=" PRIMARY KEY"):
    """Returns what a function of store.py returns, and the error that it raises."""
    with closing(library(rows, key)) as connection:
        return called_with(connection, name, value)


def facts(book):
    """Returns the facts of a record, and nothing for anything else."""
    if hasattr(book, "keys"):
        return None
    values = [getattr(book, name, None) for name in ("id", "title", "author")]
    return tuple(values) if None not in values else None


def kind(value):
    return "None" if value is None else "a " + type(value).__name__


def leaks(name, rows, values):
    """Fails if one of the values is in the SQL that reaches SQLite, in any spelling."""
    for value in values:
        with watched_sql() as sent:
            found, problem = called(name, rows, value)
        inside = [sql for sql, _ in sent if "zorba" in sql.lower()]
        assert not inside, (
            f"A visitor typed {value}, and {name} asked SQLite “{' '.join(inside[0].split())}”. Which part of that query did the visitor write?"
        )
        yield value, found, problem


def one_book():
    for rows, number in ((HERE, 2), (ELSEWHERE, 4), (HERE, 10)):
        wanted = next(row[:3] for row in rows if row[0] == number)
        book, problem = called("get_book", rows, number)
        assert not problem, told(
            rows, f"get_book(connection, {number}) stopped with {problem}. Which line of store.py is that about?"
        )
        assert book is not None, told(
            rows,
            f"There is a book {number}, and get_book(connection, {number}) returned None. On which line does your function end for it?",
        )
        assert facts(book) is not None, (
            f"get_book(connection, {number}) returned {kind(book)}, and the rest of the program only knows Books. Where does a row become one?"
        )
        answer = facts(book)
        assert answer == wanted, told(
            rows,
            f"Book {number} is {wanted[1]} by {wanted[2]}, and get_book returned {book!r}. Which value comes from where?",
        )


def no_book():
    for rows, number in ((HERE, 99), (ELSEWHERE, 7), ([], 1)):
        book, problem = called("get_book", rows, number)
        assert not problem, told(
            rows,
            f"There's no book {number}, and get_book stopped with {problem}. What does fetchone return if no row fits?",
        )
        assert book is None, told(
            rows, f"There's no book {number}, and get_book returned {book!r}. What should a caller get?"
        )


def typed_number():
    for value, book, _ in leaks(
        "get_book",
        HERE,
        ["zorba' OR 'a' = 'a", 'zorba" OR 1=1 --', "0 OR 1=1 -- zorba", "zorba%", "zorba; --", "%", "_"],
    ):
        assert book is None, (
            f"A visitor typed {value} for the number, and get_book returned {book!r}. Which book has that number?"
        )


def found_titles(rows, word):
    books, problem = called("search_titles", rows, word)
    assert not problem, told(
        rows, f"A visitor typed {word}, and search_titles stopped with {problem}. What's different about that word?"
    )
    assert isinstance(books, list), told(
        rows,
        f"search_titles(connection, {word!r}) returned {kind(books)}. What should the caller get, even if no title fits?",
    )
    strangers = [book for book in books if facts(book) is None]
    assert not strangers, (
        f"The list from search_titles holds {kind(strangers[0])}, and the rest of the program only knows Books. Where does a row become one?"
    )
    wrong = [book for book in books if facts(book) not in [row[:3] for row in rows]]
    assert not wrong, told(
        rows,
        f"A visitor typed {word}, and search_titles found {wrong[0]!r}, but no book has these three facts. Which value comes from where?",
    )
    return [book.title for book in books]


def search(rows, word, why=""):
    wanted = sorted(row[1] for row in rows if word.lower() in row[1].lower())
    got = found_titles(rows, word)
    same = sorted(got) == wanted
    shown = f"{', '.join(got[:4])}{' …' * (len(got) > 4)}" or "nothing"
    titles = ", ".join(wanted) or "nothing"
    assert same, told(
        rows,
        f"A visitor typed {word}, and search_titles found {shown} instead of {titles}. {why or 'What does your query compare?'}",
    )
    assert got == wanted, told(
        rows, f"A visitor typed {word}, and search_titles found {shown}: the right titles. What puts them in order?"
    )


def hostile_searches():
    for value, _, problem in leaks("search_titles", HERE, HOSTILE):
        assert not problem, (
            f"A visitor typed {value}, and search_titles stopped with {problem}. What's different about that word?"
        )
    for word in ("O'Hara", '"Best"'):
        search(ELSEWHERE, word, "What does your function do with quotes?")


def suggested(rows, loved, key=" PRIMARY KEY"):
    """Returns the facts of a suggestion, or None."""
    book, problem = called("suggest", rows, loved, key)
    assert not problem, told(
        rows,
        f"A visitor typed {loved}, and suggest stopped with {problem}. Which line is it, and what was found by then?",
    )
    assert book is None or facts(book) is not None, told(
        rows, f"A visitor typed {loved}, and suggest returned {kind(book)}. Where does a row become a Book?"
    )
    return None if book is None else facts(book)


def good_suggestions():
    for rows, words in (
        (HERE, ["Kindred", "Dune", "jane EYRE", "of", "Pi"]),
        (SHELVES, ["Amber", "stone", "s"]),
        (GONE, ["Amber", "acorn"]),
        (ELSEWHERE, ["100 %", "Kites", "snake_case"]),
    ):
        for loved in words:
            book = suggested(rows, loved)
            others = [row[1] for row in rows if row[5] < row[4] and loved.lower() not in row[1].lower()]
            assert book is not None, told(
                rows,
                f"A visitor typed {loved}, and suggest found nothing, although {others[0]} and {len(others) - 1} more are here. What should it do if your first idea finds nothing?",
            )
            row = next((row for row in rows if row[:3] == book), None)
            assert row is not None, told(
                rows,
                f"A visitor typed {loved}, and suggest returned {book}, but there's no such book. Where does it come from?",
            )
            assert loved.lower() not in row[1].lower(), told(
                rows,
                f"A visitor typed {loved}, and suggest offers {row[1]}, which has that in its title. Which books do they know already?",
            )
            assert row[5] < row[4], told(
                rows,
                f"A visitor typed {loved}, and suggest offers {row[1]}, but {row[5]} of {row[4]} copies are out. Where do they find one?",
            )


def no_suggestions():
    for rows, loved, why in (
        (HERE, "Zorba", "no title contains that"),
        (HERE, "%", "no title contains that"),
        (HERE, "D_ne", "no title contains that"),
        (ELSEWHERE, "Dune", "no title contains that"),
        (ALL_LENT, "Kindred", "every copy of every book is out"),
        ([], "Kindred", "there isn't a single book"),
    ):
        book = suggested(rows, loved)
        assert book is None, told(
            rows, f"A visitor typed {loved}, and suggest returned {book[1]}, but {why}. What should it return?"
        )


def hostile_suggestions():
    for value, book, problem in leaks("suggest", HERE, HOSTILE):
        assert not problem, (
            f"A visitor typed {value}, and suggest stopped with {problem}. What's different about that text?"
        )
        assert book is None, f"A visitor typed {value}, and suggest returned {book!r}. Which title contains that?"
    assert suggested(ELSEWHERE, "O'Hara") is not None, told(
        ELSEWHERE,
        "A visitor loved O'Hara's Boat and typed O'Hara, and suggest found nothing. What does your function do with quotes?",
    )


def depends_on_taste():
    amber, stone = (suggested(SHELVES, loved) for loved in ("Amber", "Stone"))
    assert amber != stone, told(
        SHELVES,
        f"There's Amber by Mei Tan from 1991 and Stone by Omar Aziz from 2019, and suggest offers {amber[1] if amber else 'nothing'} to readers of both. What in your query looks at the book that they loved?",
    )
    for loved in ("Amber", "Stone", "a"):
        first = suggested(SHELVES, loved, "")
        for stored in (SHELVES, SHELVES[::-1], SHELVES[::2] + SHELVES[1::2]) * 4:
            again = suggested(stored, loved, "")
            assert again == first, told(
                SHELVES,
                f"Two visitors typed {loved}: one got {first[1] if first else 'nothing'}, and the other {again[1] if again else 'nothing'}, from the same books in a different order. Where does your function leave the choice to luck?",
            )


def conversation(rows, typed):
    """Returns what a visitor sees of suggest.py. It may end with sys.exit("…"), too."""
    assert os.path.isfile("suggest.py"), "There's no file suggest.py in this folder. Save your program under this name."
    if os.path.exists("library.db"):
        os.remove("library.db")
    with closing(sqlite3.connect("library.db")) as connection, closing(library(rows)) as source:
        source.backup(connection)
    ended = subprocess.run(
        [sys.executable, "suggest.py"],
        input=typed + "\n\n",
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )
    last = (ended.stderr.strip().splitlines() or [""])[-1]
    assert "Traceback" not in ended.stderr and ended.returncode in (0, 1), told(
        rows,
        f"A visitor typed {typed}, and suggest.py ended with {(last or f'the exit code {ended.returncode}').rstrip('.')}. What would they see?",
    )
    return ended.stdout + ended.stderr


def program_suggests():
    for rows, typed in ((HERE, "Kindred"), (SHELVES, "Amber"), (HERE, "jane eyre")):
        said = conversation(rows, typed)
        book = suggested(rows, typed)
        title = book[1] if book else ""
        assert title in said, told(
            rows,
            f"A visitor typed {typed}, your function suggests {title}, and suggest.py said “{' '.join(said.split())}”. Where does the title get lost?",
        )
        assert "Book(" not in said, told(
            rows, f"A visitor typed {typed} and saw a Book(…). Would Greta have said it like that?"
        )


def program_apologises():
    with open("suggest.py", encoding="utf-8-sig") as file:
        nodes = ast.walk(ast.parse(file.read()))
    texts = [node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    prompt = os.path.commonprefix([conversation(HERE, "Kindred"), conversation(SHELVES, "Amber")])
    for rows, typed in ((HERE, "Zorba O'Brien"), (HERE, "%"), (HERE, "nobody' OR 'a' = 'a"), (ALL_LENT, "Kindred")):
        said = conversation(rows, typed)
        words = said.removeprefix(os.path.commonprefix([prompt, said])).split()
        assert words, told(
            rows,
            f"A visitor typed {typed}, there's nothing to suggest, and suggest.py says nothing at all. What would a friendly person say?",
        )
        assert "None" not in said or any("None" in text for text in texts), told(
            rows,
            f"A visitor typed {typed}, there's nothing to suggest, and they saw “{' '.join(words)}”. Where does None come from?",
        )


def search_titles_finds_a_part_of_a_title_by_title():
    for word in ("of", "in", "Butler", "e", "xylophone"):
        search(HERE, word)
    for word in ("ites", "our"):
        search(ELSEWHERE, word)


def uppercase_and_lowercase_make_no_difference():
    for rows, word in ((HERE, "OF"), (HERE, "kindred"), (HERE, "Sun"), (ELSEWHERE, "of")):
        search(rows, word, "What does your query do with uppercase letters?")


def a_percent_sign_and_an_underscore_mean_themselves():
    for rows, word in (
        (HERE, "%"),
        (HERE, "_"),
        (ELSEWHERE, "%"),
        (ELSEWHERE, "_"),
        (ELSEWHERE, "snake_case"),
        (HERE, "%o%"),
    ):
        search(rows, word, "What does your comparison do with such a character?")
