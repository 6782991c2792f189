"""Checks of the exercise find-the-broken-one."""

import ast

from main import broken, rows_a, rows_b, rows_c
from understory import program


def all_three_functions_are_right_now():
    for days in range(1, 367):
        rows = (days + 6) // 7
        for letter, function in (("a", rows_a), ("b", rows_b), ("c", rows_c)):
            got = function(days)
            assert got == rows and type(got) is int, (
                f"`rows_{letter}({days})` returned {got!r}. How many rows do {days} days need?"
            )


def the_letter_of_the_broken_one():
    first = {}
    exec(
        """def rows_a(days):
    if days % 7 == 0:
        return days // 7
    return days // 7 + 1

def rows_b(days):
    rows = 1
    while days > 7:
        rows = rows + 1
        days = days - 7
    return rows

def rows_c(days):
    weeks = days / 7
    return round(weeks - 0.5) + 1
""",
        first,
    )
    wrong = [
        letter for letter in "abc" if any(first["rows_" + letter](days) != (days + 6) // 7 for days in range(1, 367))
    ]
    assert str(broken).strip().lower().replace("rows_", "") in wrong


def your_table_notices_the_broken_one():
    class Asked(Exception):
        pass

    def no_input(*values):
        raise Asked

    def caught(broken):
        tree = ast.parse(program.source)
        body = []
        for node in tree.body:
            if isinstance(node, ast.FunctionDef) and node.name == "rows_c":
                body.extend(ast.parse(broken).body)
            else:
                body.append(node)
        tree.body = body
        try:
            exec(
                compile(tree, "broken.py", "exec"),
                {"print": lambda *values, **named: None, "input": no_input, "__name__": "__main__"},
            )
        except AssertionError:
            return True
        except Exception:
            return False
        return False

    assert caught("""def rows_c(days):
    weeks = days / 7
    return round(weeks - 0.5) + 1
"""), (
        "With the broken function back in your program, your table doesn't notice anything. Which case found it in the first place?"
    )


def nothing_found():
    assert str(broken) == "?"
    assert any(rows_c(days) != (days + 6) // 7 for days in range(1, 367))


def guessed_b():
    assert str(broken).strip().lower() in ("b", "rows_b")
    assert all(rows_b(days) == (days + 6) // 7 for days in range(1, 367))
