"""Checks of the exercise first-asserts."""

import ast
import re

from main import short_name
from understory import program


def the_function_is_still_right():
    assert short_name("April") == "APR"
    assert short_name("june") == "JUN"
    assert short_name("MAY") == "MAY"


def three_asserts():
    class Seen(Exception):
        pass

    seen = []

    def short_name_seen(month):
        seen.append(month)
        return month[:3].upper()

    tree = ast.parse(program.source)
    tree.body = [node for node in tree.body if not (isinstance(node, ast.FunctionDef) and node.name == "short_name")]
    exec(compile(tree, "seen.py", "exec"), {"short_name": short_name_seen, "print": lambda *values, **named: None})
    different = len(set(seen))
    assert different >= 3, (
        f"Your program asks `short_name` about {different} different months, but the task wants at least three. Which ones could go wrong in a different way?"
    )


def four_broken_versions():
    class Asked(Exception):
        pass

    def no_input(*values):
        raise Asked

    def caught(broken):
        tree = ast.parse(program.source)
        body = []
        for node in tree.body:
            if isinstance(node, ast.FunctionDef) and node.name == "short_name":
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

    broken = [
        "def short_name(month):\n    return month[:3]\n",
        "def short_name(month):\n    return month.upper()\n",
        "def short_name(month):\n    return 'JAN'\n",
        "def short_name(month):\n    print(month[:3].upper())\n",
    ]
    seen = len([version for version in broken if caught(version)])
    assert seen == len(broken), (
        f"Your asserts noticed {seen} of 4 broken versions. A version could forget the uppercase letters, return too many characters, print instead of returning, or always return the same string. Which of your examples would notice each of these?"
    )


def only_calls():
    lines = re.findall(r"(?m)^assert .*$", program.source)
    assert lines and not any("==" in line for line in lines)


def already_upper():
    months = re.findall(r"short_name\(\s*[\"']([^\"']*)[\"']", program.source)
    assert len(months) > 1 and all(month == month.upper() for month in months)
