"""Checks of the exercise narrow-the-none."""

import ast
import io
import sys

from lesson import written
from main import Book, bedtime, pages_left
from understory import program


def hints(name):
    for node in ast.walk(ast.parse(program.source)):
        if isinstance(node, ast.FunctionDef) and node.name == name:
            given = [part.annotation for part in node.args.args] + [node.returns]
            return [hint and written(hint) for hint in given]
    return []


def pages_left_returns_a_number_or_none():
    kim = Book("Kim", 366)
    for book, page, expected in [
        (kim, 300, 66),
        (kim, 0, 366),
        (kim, 366, 0),
        (kim, None, None),
        (None, 12, None),
        (None, None, None),
        (None, 0, None),
    ]:
        got = pages_left(book, page)
        words = "no book" if book is None else "a book of 366 pages"
        assert got == expected and (got is None) == (expected is None), (
            f"For {words} and the page {page}, `pages_left` returns {got!r}."
        )


def questions_that_mypy_can_follow():
    for node in ast.walk(ast.parse(program.source)):
        if isinstance(node, ast.FunctionDef) and node.name in ("pages_left", "bedtime"):
            promised = {
                ast.unparse(one)
                for part in ast.walk(node)
                if isinstance(part, ast.Assert)
                for one in getattr(part.test, "values", [part.test])
                if not isinstance(getattr(part.test, "op", None), ast.Or)
            }
            sure = all(f"{one.arg} is not None" in promised for one in node.args.args)
            for part in ast.walk(node):
                assert not (node.name == "bedtime" and isinstance(part, ast.Attribute) and part.attr == "pages"), (
                    "`bedtime` uses the pages of the book. Which function has done that already?"
                )
                assert sure or not (isinstance(part, ast.Compare) and isinstance(part.ops[0], (ast.In, ast.NotIn))), (
                    f"`{node.name}` asks with `in`. Which question about a single name could mypy follow?"
                )
                if isinstance(part, (ast.If, ast.IfExp)):
                    for inner in ast.walk(part.test):
                        word = ast.unparse(inner.func) if isinstance(inner, ast.Call) else "type"
                        assert word in ("isinstance", "pages_left", "type", "hasattr", "bool"), (
                            f"`{node.name}` asks with `{word}`, and mypy can't follow that. Which question about a single name could it follow?"
                        )
                        assert not (
                            isinstance(inner, ast.Compare)
                            and ast.unparse(inner.comparators[0]) == "None"
                            and not isinstance(inner.left, (ast.Name, ast.NamedExpr))
                        ), (
                            f"`{node.name}` asks whether `{ast.unparse(inner.left)}` is None. Which questions about single names could mypy follow?"
                        )
                if (
                    isinstance(part, (ast.Assign, ast.AnnAssign))
                    and part.value
                    and not isinstance(part.value, ast.IfExp)
                ):
                    for inner in ast.walk(part.value):
                        assert not (isinstance(inner, ast.Compare) and ast.unparse(inner.comparators[0]) == "None"), (
                            f"`{node.name}` keeps the answer to its question in a variable, so mypy can't follow it to the `if`. Where could you ask instead?"
                        )


def the_hints():
    left, bed = hints("pages_left"), hints("bedtime")
    assert left and all(left), "In `pages_left`, a parameter or the result has no hint yet."
    assert left[0] == "Book | None", (
        f"The first parameter of `pages_left` has the hint {left[0]}. What does the program pass for Lena?"
    )
    assert left[1] == "int | None", (
        f"The second parameter of `pages_left` has the hint {left[1]}. What does the program pass for Yara?"
    )
    assert left[2] == "int | None", f"`pages_left` promises {left[2]}. Which kinds of result are there?"
    assert bed and all(bed), "In `bedtime`, a parameter or the result has no hint yet."
    assert bed == ["str", "Book | None", "int | None", "str"], (
        f"The hints of `bedtime` are {', '.join(bed)}. What does the program pass, and what should it get?"
    )


def other_evenings():
    kim = Book("Kim", 366)
    assert bedtime("Ana", kim, 0) == "Ana: 366 pages left"
    assert bedtime("Ana", kim, 366) == "Ana: finished"
    assert bedtime("Ana", kim, 365) in ("Ana: 1 pages left", "Ana: 1 page left")
    assert bedtime("Ana", kim, None) == "Ana: no idea"
    assert bedtime("Ana", None, 0) == "Ana: no idea"
    assert bedtime("Ana", None, 50) == "Ana: no idea"


def none_in_a_tuple():
    assert any(
        isinstance(node, ast.Compare)
        and isinstance(node.left, ast.Constant)
        and isinstance(node.ops[0], (ast.In, ast.NotIn))
        for node in ast.walk(ast.parse(program.source))
    )


def asked_before():
    kept = [
        node
        for node in ast.walk(ast.parse(program.source))
        if isinstance(node, ast.Assign) and isinstance(node.value, (ast.Compare, ast.BoolOp))
    ]
    assert any(
        isinstance(part, ast.Compare) and ast.unparse(part.comparators[0]) == "None"
        for node in kept
        for part in ast.walk(node.value)
    )


def calculated_again():
    assert any(
        isinstance(node, ast.FunctionDef) and node.name == "bedtime" and "book.pages" in ast.unparse(node)
        for node in ast.walk(ast.parse(program.source))
    )


def book_not_asked():
    try:
        pages_left(None, 12)
        stopped = False
    except AttributeError:
        stopped = True
    assert stopped


def prints_instead():
    real, sys.stdout = sys.stdout, io.StringIO()
    try:
        got = bedtime("Ana", Book("Kim", 366), 1)
    finally:
        sys.stdout = real
    assert got is None


def or_in_a_hint():
    assert any(" or " in (hint or "") for hint in hints("pages_left") + hints("bedtime"))


def no_hints():
    assert hints("pages_left") and not any(hints("pages_left")[:2])


def result_always_there():
    assert hints("pages_left")[-1] == "int"


def book_always_there():
    assert "Book" in hints("pages_left") + hints("bedtime")


def page_always_there():
    assert hints("pages_left")[1] == "int" or hints("bedtime")[2] == "int"
