"""Checks of the exercise assert-then-write."""

import ast

from lesson import no_input
from main import age
from understory import program


def caught(broken):
    tree = ast.parse(program.source)
    body = []
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and node.name == "age":
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


def other_people():
    assert age((2000, 1, 31), (2020, 2, 1)) == 20
    assert age((2000, 12, 31), (2020, 12, 30)) == 19
    assert age((1999, 3, 1), (2026, 2, 28)) == 26
    assert age((2026, 5, 14), (2026, 5, 14)) == 0
    assert age((1950, 7, 7), (2026, 7, 8)) == 76


def careless_functions_are_noticed():
    broken = [
        "def age(born, today):\n    years = today[0] - born[0]\n    if False:\n        years = years - 1\n    return years\n",
        "def age(born, today):\n    years = today[0] - born[0]\n    if today[1] < born[1]:\n        years = years - 1\n    return years\n",
        "def age(born, today):\n    years = today[0] - born[0]\n    if today[2] < born[2]:\n        years = years - 1\n    return years\n",
        "def age(born, today):\n    years = today[0] - born[0]\n    if today[1:] <= born[1:]:\n        years = years - 1\n    return years\n",
    ]
    seen = len([version for version in broken if caught(version)])
    assert seen == len(broken), (
        f"Your asserts noticed {seen} of 4 careless functions. One looks only at the years, one forgets the days, one looks at the day without the month, and one counts the birthday itself too late. Which date would show each of them?"
    )


def no_asserts_added():
    assert not caught(
        "def age(born, today):\n    years = today[0] - born[0]\n    if False:\n        years = years - 1\n    return years\n"
    )
    assert [
        age((2000, 1, 31), (2020, 2, 1)),
        age((2000, 12, 31), (2020, 12, 30)),
        age((1999, 3, 1), (2026, 2, 28)),
        age((1950, 7, 7), (2026, 7, 8)),
    ] == [20, 19, 26, 76]
