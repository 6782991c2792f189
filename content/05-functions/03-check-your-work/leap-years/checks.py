"""Checks of the exercise leap-years."""

import ast
import re

from lesson import Asked, no_input
from main import is_leap
from understory import program


def the_rule_with_its_exceptions():
    got = [is_leap(2024), is_leap(2025)]
    assert got[0] is True or got[0] == 1 and got[0] is not None, (
        f"`is_leap(2024)` returned {got[0]!r}. 2024 had a 29 February."
    )
    for year, why in (
        (2023, "It can't be divided by 4."),
        (2012, "It can be divided by 4, and not by 100."),
        (1900, "It can be divided by 100, and not by 400."),
        (2000, "It can be divided by 400."),
        (2104, "It can be divided by 4, and not by 100."),
        (2300, "It can be divided by 100, and not by 400."),
    ):
        expected = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
        value = is_leap(year)
        assert value is expected, f"`is_leap({year})` returned {value!r}. {why} What does the rule say about it?"


def six_years_1900_and_2000_among_them():
    seen = []

    def is_leap_seen(year):
        seen.append(year)
        return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)

    tree = ast.parse(program.source)
    tree.body = [node for node in tree.body if not (isinstance(node, ast.FunctionDef) and node.name == "is_leap")]
    try:
        exec(
            compile(tree, "seen.py", "exec"),
            {"is_leap": is_leap_seen, "input": no_input, "print": lambda *values, **named: None},
        )
    except Asked:
        pass
    different = set(seen)
    assert len(different) >= 6, (
        f"Before your program asks anything, it calls `is_leap` with {len(different)} different years. Which six examples cover the whole rule?"
    )
    assert 1900 in different and 2000 in different, (
        "1900 and 2000 should both be among your examples. What does the rule say about them?"
    )


def your_asserts_notice_half_a_rule():
    def caught(broken):
        tree = ast.parse(program.source)
        body = []
        for node in tree.body:
            if isinstance(node, ast.FunctionDef) and node.name == "is_leap":
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
        "def is_leap(year):\n    return year % 4 == 0\n",
        "def is_leap(year):\n    return year % 4 == 0 and year % 100 != 0\n",
        "def is_leap(year):\n    return True\n",
        "def is_leap(year):\n    return False\n",
        "def is_leap(year):\n    return year % 400 == 0\n",
        "def is_leap(year):\n    return year % 4 == 0 and year != 1900 or year % 4 == 2\n",
        "def is_leap(year):\n    return None\n",
        "def is_leap(year):\n    return year % 100 != 0 or year % 400 == 0\n",
    ]
    seen = len([version for version in broken if caught(version)])
    assert seen == len(broken), (
        f"Your asserts noticed {seen} of 8 broken functions. Some know only part of the rule, and some always return the same value. Which year would show each of them?"
    )


def and_nothing_else_about_them():
    found = re.findall(r"\d+ real birthday|real birthdays?\b[^\d\n]*\d{1,3}(?!\d)", program.output, re.IGNORECASE)
    assert len(found) == 1, (
        f"For 2008 and 2026, your program prints {len(found)} numbers of real birthdays. When should that line be printed?"
    )
    assert "no 29 february" not in program.output.lower(), (
        "For a person born in 2008, your program also prints `no 29 February`. Who is that line for?"
    )


def and_no_real_birthdays_then():
    assert not re.search(r"\d+ real birthday|real birthdays?\b[^\d\n]*\d{1,3}(?!\d)", program.output, re.IGNORECASE), (
        "For a person born in 2007, your program prints `no 29 February` and counts real birthdays as well. Which of the two lines is for this person?"
    )


def four_examples():
    head = program.source.split("input(")[0]
    years = set(re.findall(r"(?:1[0-9]|2[0-9])[0-9][0-9]", head))
    assert 0 < len(years) < 6
    assert [is_leap(year) for year in (1900, 2000, 2008, 2010, 2013)] == [False, True, True, False, False]
