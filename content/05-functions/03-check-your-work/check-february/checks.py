"""Checks of the exercise check-february."""

import ast

from understory import program


def an_assert_watches_over_february():
    class Asked(Exception):
        pass

    def no_input(*values):
        raise Asked

    def caught(broken):
        tree = ast.parse(program.source)
        body = []
        for node in tree.body:
            if isinstance(node, ast.FunctionDef) and node.name == "days_in":
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

    OLD = "def days_in(month):\n    if month in ['April', 'June', 'September', 'November']:\n        return 30\n    return 31\n"
    assert caught(OLD), (
        "With the old function, in which February has 31 days, your program runs to the end, and no assert notices. Which line should?"
    )
    for days in (29, 30):
        wrong = f"def days_in(month):\n    return dict(February={days}, April=30, June=30, September=30, November=30).get(month, 31)\n"
        assert caught(wrong), (
            f"With a function that gives February {days} days, your program runs to the end, and no assert notices. What exactly does yours compare?"
        )
