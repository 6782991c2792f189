"""Checks of the exercise fix-the-always-true."""

import ast

from lesson import no_input
from main import days_in
from understory import program


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


def the_right_days_for_every_month():
    for month, days in zip(
        [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ],
        [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31],
    ):
        got = days_in(month)
        assert got == days, f"`days_in({month!r})` returned {got}. How many days does {month} have?"


def an_assert_notices_when_june_is_wrong():
    assert caught(
        'def days_in(month):\n    days = dict(zip(["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"], [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]))\n    days[\'June\'] = 31\n    return days[month]\n'
    ), (
        "None of your asserts notices a function that is wrong only for June. What would make the assert about June fail?"
    )


def an_assert_notices_when_october_is_wrong():
    assert caught(
        'def days_in(month):\n    days = dict(zip(["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"], [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]))\n    days[\'October\'] = 30\n    return days[month]\n'
    ), (
        "None of your asserts notices a function that is wrong only for October. What would make the assert about October fail?"
    )


def an_assert_notices_when_november_is_wrong():
    assert caught(
        'def days_in(month):\n    days = dict(zip(["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"], [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]))\n    days[\'November\'] = 31\n    return days[month]\n'
    ), (
        "None of your asserts notices a function that is wrong only for November. What would make the assert about November fail?"
    )


def only_the_function():
    broken = [
        'def days_in(month):\n    days = dict(zip(["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"], [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]))\n    days[\'June\'] = 31\n    return days[month]\n',
        'def days_in(month):\n    days = dict(zip(["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"], [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]))\n    days[\'October\'] = 30\n    return days[month]\n',
        'def days_in(month):\n    days = dict(zip(["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"], [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]))\n    days[\'November\'] = 31\n    return days[month]\n',
    ]
    assert [caught(version) for version in broken] == [False, False, False]
    for month, days in zip(
        [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ],
        [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31],
    ):
        assert days_in(month) == days


def parentheses_only():
    broken = [
        'def days_in(month):\n    days = dict(zip(["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"], [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]))\n    days[\'June\'] = 31\n    return days[month]\n',
        'def days_in(month):\n    days = dict(zip(["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"], [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]))\n    days[\'October\'] = 30\n    return days[month]\n',
        'def days_in(month):\n    days = dict(zip(["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"], [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]))\n    days[\'November\'] = 31\n    return days[month]\n',
    ]
    assert [caught(version) for version in broken] == [True, False, False]


def or_left():
    broken = [
        'def days_in(month):\n    days = dict(zip(["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"], [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]))\n    days[\'June\'] = 31\n    return days[month]\n',
        'def days_in(month):\n    days = dict(zip(["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"], [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]))\n    days[\'October\'] = 30\n    return days[month]\n',
        'def days_in(month):\n    days = dict(zip(["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"], [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]))\n    days[\'November\'] = 31\n    return days[month]\n',
    ]
    assert [caught(version) for version in broken] == [True, False, True]
    assert days_in("October") == 31


def november_left():
    broken = [
        'def days_in(month):\n    days = dict(zip(["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"], [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]))\n    days[\'June\'] = 31\n    return days[month]\n',
        'def days_in(month):\n    days = dict(zip(["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"], [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]))\n    days[\'October\'] = 30\n    return days[month]\n',
        'def days_in(month):\n    days = dict(zip(["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"], [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]))\n    days[\'November\'] = 31\n    return days[month]\n',
    ]
    assert [caught(version) for version in broken] == [True, True, False]
