"""Checks of the exercise maybe-a-book."""

import ast

from lesson import written
from main import Book, answer, find_free
from understory import program


def hints(name):
    for node in ast.walk(ast.parse(program.source)):
        if isinstance(node, ast.FunctionDef) and node.name == name:
            given = {part.arg: part.annotation for part in node.args.args}
            given["return"] = node.returns
            return {part: hint and written(hint) for part, hint in given.items()}
    return {}


def find_free_returns_a_book_or_none():
    books = [Book("Kim", "Bo", 0), Book("Fog", "Bo", 1), Book("Ice", "Bo", 3)]
    got = find_free(books, "Bo")
    assert got is books[1], f"Of Kim (0 free), Fog (1) and Ice (3), all by Bo, `find_free` chose {got!r}."
    got = find_free(books, "Zoe")
    assert got is None, f"For an author without books, `find_free` returned {got!r}."


def the_hints_of_find_free():
    found = hints("find_free")
    assert all(found.values()), "In `find_free`, a parameter or the result has no hint yet."
    first, second, result = list(found.values())
    assert first == "list[Book]", (
        f"The first parameter of `find_free` has the hint {first}. What's `shelf`, and what's inside?"
    )
    assert second == "str", f"The second parameter of `find_free` has the hint {second}. What does the program pass?"
    assert result == "Book | None", f"`find_free` promises {result}. Which two kinds of result are possible?"


def the_hints_of_answer():
    found = hints("answer")
    assert all(found.values()), "In `answer`, the parameter or the result has no hint yet."
    parameter, result = list(found.values())
    assert parameter == "Book | None", (
        f"The parameter of `answer` has the hint {parameter}. What does `find_free` pass to it?"
    )
    assert result == "str", f"`answer` promises {result}. What does it return, in both cases?"


def another_shelf():
    books = [Book("Kim", "Bo", 1), Book("Fog", "Lin", 5), Book("Ice", "Lin", 2), Book("Dew", "Ed", 0)]
    assert [find_free(books, name) for name in ("Bo", "Lin", "Ed", "Uma")] == [books[0], books[1], None, None]
    assert find_free([], "Bo") is None and find_free(books, "Lina") is None and find_free(books, "Li") is None
    assert answer(books[0]) == "Take Kim with you." and answer(None) == "Nothing today, sorry."
    assert [book.free for book in books] == [1, 5, 2, 0]


def gives_up_too_early():
    books = [Book("Kim", "Bo", 1), Book("Fog", "Lin", 5)]
    assert find_free(books, "Bo") is books[0] and find_free(books, "Lin") is None


def lent_books_too():
    books = [Book("Kim", "Bo", 0), Book("Fog", "Bo", 1)]
    assert find_free(books, "Bo") is books[0]


def author_ignored():
    books = [Book("Kim", "Bo", 1), Book("Fog", "Lin", 5)]
    assert find_free(books, "Lin") is books[0]


def the_last_one():
    books = [Book("Kim", "Bo", 5), Book("Fog", "Bo", 5)]
    assert find_free(books, "Bo") is books[1]


def title_returned():
    found = find_free([Book("Kim", "Bo", 1)], "Bo")
    assert isinstance(found, str)


def result_always_a_book():
    assert list(hints("find_free").values())[-1] == "Book"


def answer_wants_a_book():
    assert next(iter(hints("answer").values())) == "Book"


def bare_list():
    assert next(iter(hints("find_free").values())) == "list"


def part_of_a_name():
    books = [Book("Fog", "Lina Bo", 1)]
    assert find_free(books, "Lin") is books[0]


def copy_taken():
    book = Book("Fog", "Bo", 2)
    find_free([book], "Bo")
    assert book.free == 1
