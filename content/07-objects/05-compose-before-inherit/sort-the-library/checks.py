"""Checks of the exercise sort-the-library."""

import ast
import contextlib
import io

from main import Library
from understory import program


def other_titles():
    tree = ast.parse(program.source)
    for node in ast.walk(tree):
        if isinstance(node, (ast.List, ast.Tuple)) and [getattr(one, "value", "") for one in node.elts] == [
            "Night Ferry",
            "Salt Road",
            "Emma",
        ]:
            node.elts = ast.parse("['Zorro', 'Dune', 'Kim', 'Sula']", mode="eval").body.elts
    with contextlib.redirect_stdout(io.StringIO()) as said:
        exec(compile(ast.fix_missing_locations(tree), "main.py", "exec"), {"__name__": "__main__"})
    assert said.getvalue().strip() == "4 ['Dune', 'Kim', 'Sula', 'Zorro']"


def the_class_is_as_it_was():
    one = Library()
    one.add("Sula")
    one.add("Kim")
    assert list(one) == ["Sula", "Kim"], (
        "`add` works differently now: a new title no longer goes to the end. The class should stay as it is. Which line of the program could do the sorting?"
    )


def sorted_in_the_class():
    one = Library()
    one.add("Sula")
    one.add("Kim")
    assert list(one) == ["Kim", "Sula"]
