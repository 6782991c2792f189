"""Checks of the exercise edge-cases-of-fee."""

import ast

from lesson import no_input
from understory import program


def caught(broken):
    tree = ast.parse(program.source)
    body = []
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and node.name == "postage":
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


def six_broken_versions():
    broken = [
        "def postage(grams):\n    if grams < 0:\n        return None\n    if grams <= 500:\n        return 3\n    if grams <= 2000:\n        return 5\n    return 9\n",
        "def postage(grams):\n    if grams <= 1:\n        return None\n    if grams <= 500:\n        return 3\n    if grams <= 2000:\n        return 5\n    return 9\n",
        "def postage(grams):\n    if grams <= 0:\n        return None\n    if grams < 500:\n        return 3\n    if grams <= 2000:\n        return 5\n    return 9\n",
        "def postage(grams):\n    if grams <= 0:\n        return None\n    if grams <= 501:\n        return 3\n    if grams <= 2000:\n        return 5\n    return 9\n",
        "def postage(grams):\n    if grams <= 0:\n        return None\n    if grams <= 500:\n        return 3\n    if grams < 2000:\n        return 5\n    return 9\n",
        "def postage(grams):\n    if grams <= 0:\n        return None\n    if grams <= 500:\n        return 3\n    if grams <= 2001:\n        return 5\n    return 9\n",
    ]
    seen = len([version for version in broken if caught(version)])
    assert seen == len(broken), (
        f"Your asserts noticed {seen} of 6 broken versions. Each of the six is wrong for a single weight. Which weights are right next to a place where the postage changes?"
    )


def middle_only():
    broken = [
        "def postage(grams):\n    if grams < 0:\n        return None\n    if grams <= 500:\n        return 3\n    if grams <= 2000:\n        return 5\n    return 9\n",
        "def postage(grams):\n    if grams <= 1:\n        return None\n    if grams <= 500:\n        return 3\n    if grams <= 2000:\n        return 5\n    return 9\n",
        "def postage(grams):\n    if grams <= 0:\n        return None\n    if grams < 500:\n        return 3\n    if grams <= 2000:\n        return 5\n    return 9\n",
        "def postage(grams):\n    if grams <= 0:\n        return None\n    if grams <= 501:\n        return 3\n    if grams <= 2000:\n        return 5\n    return 9\n",
        "def postage(grams):\n    if grams <= 0:\n        return None\n    if grams <= 500:\n        return 3\n    if grams < 2000:\n        return 5\n    return 9\n",
        "def postage(grams):\n    if grams <= 0:\n        return None\n    if grams <= 500:\n        return 3\n    if grams <= 2001:\n        return 5\n    return 9\n",
    ]
    assert not any(caught(version) for version in broken)


def no_small_parcels():
    broken = [
        "def postage(grams):\n    if grams < 0:\n        return None\n    if grams <= 500:\n        return 3\n    if grams <= 2000:\n        return 5\n    return 9\n",
        "def postage(grams):\n    if grams <= 1:\n        return None\n    if grams <= 500:\n        return 3\n    if grams <= 2000:\n        return 5\n    return 9\n",
        "def postage(grams):\n    if grams <= 0:\n        return None\n    if grams < 500:\n        return 3\n    if grams <= 2000:\n        return 5\n    return 9\n",
        "def postage(grams):\n    if grams <= 0:\n        return None\n    if grams <= 501:\n        return 3\n    if grams <= 2000:\n        return 5\n    return 9\n",
        "def postage(grams):\n    if grams <= 0:\n        return None\n    if grams <= 500:\n        return 3\n    if grams < 2000:\n        return 5\n    return 9\n",
        "def postage(grams):\n    if grams <= 0:\n        return None\n    if grams <= 500:\n        return 3\n    if grams <= 2001:\n        return 5\n    return 9\n",
    ]
    assert [caught(version) for version in broken] == [False, False, True, True, True, True]


def one_side_only():
    broken = [
        "def postage(grams):\n    if grams < 0:\n        return None\n    if grams <= 500:\n        return 3\n    if grams <= 2000:\n        return 5\n    return 9\n",
        "def postage(grams):\n    if grams <= 1:\n        return None\n    if grams <= 500:\n        return 3\n    if grams <= 2000:\n        return 5\n    return 9\n",
        "def postage(grams):\n    if grams <= 0:\n        return None\n    if grams < 500:\n        return 3\n    if grams <= 2000:\n        return 5\n    return 9\n",
        "def postage(grams):\n    if grams <= 0:\n        return None\n    if grams <= 501:\n        return 3\n    if grams <= 2000:\n        return 5\n    return 9\n",
        "def postage(grams):\n    if grams <= 0:\n        return None\n    if grams <= 500:\n        return 3\n    if grams < 2000:\n        return 5\n    return 9\n",
        "def postage(grams):\n    if grams <= 0:\n        return None\n    if grams <= 500:\n        return 3\n    if grams <= 2001:\n        return 5\n    return 9\n",
    ]
    assert [caught(version) for version in broken] == [True, False, True, False, True, False]


def other_side_only():
    broken = [
        "def postage(grams):\n    if grams < 0:\n        return None\n    if grams <= 500:\n        return 3\n    if grams <= 2000:\n        return 5\n    return 9\n",
        "def postage(grams):\n    if grams <= 1:\n        return None\n    if grams <= 500:\n        return 3\n    if grams <= 2000:\n        return 5\n    return 9\n",
        "def postage(grams):\n    if grams <= 0:\n        return None\n    if grams < 500:\n        return 3\n    if grams <= 2000:\n        return 5\n    return 9\n",
        "def postage(grams):\n    if grams <= 0:\n        return None\n    if grams <= 501:\n        return 3\n    if grams <= 2000:\n        return 5\n    return 9\n",
        "def postage(grams):\n    if grams <= 0:\n        return None\n    if grams <= 500:\n        return 3\n    if grams < 2000:\n        return 5\n    return 9\n",
        "def postage(grams):\n    if grams <= 0:\n        return None\n    if grams <= 500:\n        return 3\n    if grams <= 2001:\n        return 5\n    return 9\n",
    ]
    assert [caught(version) for version in broken] == [False, True, False, True, False, True]


def starter_plus_zero():
    broken = [
        "def postage(grams):\n    if grams < 0:\n        return None\n    if grams <= 500:\n        return 3\n    if grams <= 2000:\n        return 5\n    return 9\n",
        "def postage(grams):\n    if grams <= 1:\n        return None\n    if grams <= 500:\n        return 3\n    if grams <= 2000:\n        return 5\n    return 9\n",
        "def postage(grams):\n    if grams <= 0:\n        return None\n    if grams < 500:\n        return 3\n    if grams <= 2000:\n        return 5\n    return 9\n",
        "def postage(grams):\n    if grams <= 0:\n        return None\n    if grams <= 501:\n        return 3\n    if grams <= 2000:\n        return 5\n    return 9\n",
        "def postage(grams):\n    if grams <= 0:\n        return None\n    if grams <= 500:\n        return 3\n    if grams < 2000:\n        return 5\n    return 9\n",
        "def postage(grams):\n    if grams <= 0:\n        return None\n    if grams <= 500:\n        return 3\n    if grams <= 2001:\n        return 5\n    return 9\n",
    ]
    assert [caught(version) for version in broken] == [True, True, False, False, False, False]
