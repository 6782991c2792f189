"""Checks of the exercise fix-the-maybe."""

import ast
import io
import sys

from lesson import written
from main import READING, Book, current, status
from understory import program


def hints(name):
    for node in ast.walk(ast.parse(program.source)):
        if isinstance(node, ast.FunctionDef) and node.name == name:
            given = [part.annotation for part in node.args.args] + [node.returns]
            return [hint and written(hint) for hint in given]
    return []


def current_decides():
    asked = []

    def other(name):
        asked.append(name)
        return Book("Emma", 420) if name == "Ravi" else None

    status.__globals__["current"] = other
    said = status("Ravi")
    assert said == "Ravi is reading Emma", f"With a `current` that returns Emma for Ravi, `status` says: {said}"
    said = status("Yara")
    assert said == "Yara is between two books", f"With a `current` that returns None for Yara, `status` says: {said}"
    assert len(asked) == 2, f"For two names, `status` called `current` {len(asked)} times."


def true_hints():
    assert hints("current") == ["str", "Book | None"], (
        "The hint of `current` has changed. It told the truth: there may be no book."
    )
    assert all(hints("status")), "In `status`, the parameter or the result has lost its hint."
    assert hints("status") == ["str", "str"], (
        f"The hints of `status` are {', '.join(hints('status'))} now. Does it return a string in every case?"
    )
    assert READING.get("Pilar") is None and current("Nobody") is None, (
        "`current` returns something for a name that nobody has. What does its hint say about that?"
    )


def a_question_that_mypy_can_follow():
    for node in ast.walk(ast.parse(program.source)):
        if isinstance(node, ast.FunctionDef) and node.name == "status":
            for part in ast.walk(node):
                if isinstance(part, ast.Assign):
                    assert not (
                        isinstance(part.value, ast.Compare) and ast.unparse(part.value.comparators[0]) == "None"
                    ), (
                        "`status` keeps the answer to its question in a variable, so mypy can't follow it to the `if`. Where could you ask instead?"
                    )
                if isinstance(part, ast.AnnAssign):
                    assert ast.unparse(part.annotation) != "Book", (
                        f"`{ast.unparse(part.target)}` has the hint Book, but `current` promises Book | None. Which of the two is true for Pilar?"
                    )


def another_evening():
    READING.clear()
    READING["Ravi"] = Book("Kim", 366)
    assert status("Ravi") == "Ravi is reading Kim"
    assert status("Jun") == "Jun is between two books"


def straight_from_the_dictionary():
    asked = []
    status.__globals__["current"] = asked.append
    status("Yara")
    assert not asked


def only_pilar():
    status.__globals__["current"] = lambda name: None
    try:
        said = status("Yara")
    except AttributeError:
        said = None
    assert said is None and "READING" not in program.source.split("def status")[1]


def asked_the_dictionary():
    status.__globals__["current"] = lambda name: None
    try:
        said = status("Yara")
    except AttributeError:
        said = None
    assert said is None


def asked_twice():
    asked = []

    def other(name):
        asked.append(name)
        return Book("Emma", 420)

    status.__globals__["current"] = other
    status("Ravi")
    assert len(asked) > 1


def hint_cut_short():
    assert hints("current")[-1] == "Book"


def result_may_be_missing():
    assert hints("status")[-1] == "str | None"


def prints_the_sentence():
    real, sys.stdout = sys.stdout, io.StringIO()
    try:
        got = status("Yara")
    finally:
        sys.stdout = real
    assert got is None
