"""Checks of the exercise refuse-bad-age."""

import ast
import builtins

from main import where_to_sit
from understory import program


def possible_ages_sit_where_they_sat_before():
    for age, row in [(4, "front"), (5, "front"), (6, "middle"), (12, "middle"), (13, "back"), (70, "back")]:
        answer = where_to_sit(age)
        assert answer == row, f"A visitor who is {age} belongs in the {row} row, but your function returned {answer!r}."


def check_3_is_refused():
    try:
        answer = where_to_sit(-3)
        text = None
    except ValueError as error:
        text = str(error)
    assert text is not None, f"For −3, your function raised no ValueError. It returned {answer!r}."
    assert "-3" in text, f"For −3, the message is {text!r}. How would anybody know which age was refused?"


def check_999_is_refused():
    try:
        answer = where_to_sit(999)
        text = None
    except ValueError as error:
        text = str(error)
    assert text is not None, f"For 999, your function raised no ValueError. It returned {answer!r}."
    assert "999" in text, f"For 999, the message is {text!r}. How would anybody know which age was refused?"


def the_youngest_and_the_oldest_possible_visitor():
    for age, row in [(0, "front"), (120, "back")]:
        try:
            answer = where_to_sit(age)
        except ValueError:
            answer = None
        assert answer == row, (
            f"An age of {age} is possible, and belongs in the {row} row. Does your condition include {age}?"
        )


def other_ages():
    for age in [-1, 121, -40, 5000]:
        try:
            where_to_sit(age)
            text = ""
        except ValueError as error:
            text = str(error)
        assert str(age) in text
    for age, row in [(1, "front"), (119, "back"), (9, "middle")]:
        assert where_to_sit(age) == row


def caught_in_the_function():
    function = next(
        node
        for node in ast.parse(program.source).body
        if isinstance(node, ast.FunctionDef) and node.name == "where_to_sit"
    )
    assert any(isinstance(node, ast.Try) for node in ast.walk(function)) and any(
        isinstance(node, ast.Raise) for node in ast.walk(function)
    )
    real = builtins.print
    builtins.print = lambda *values, **named: None
    try:
        answer = where_to_sit(-3)
    finally:
        builtins.print = real
    assert answer == "front"


def printed_2():
    printed = []
    real = builtins.print
    builtins.print = lambda *values, **named: printed.append(values)
    try:
        answer = where_to_sit(-3)
    finally:
        builtins.print = real
    assert printed and answer == "front"


def guard_at_the_end():
    try:
        where_to_sit(999)
        refused = False
    except ValueError:
        refused = True
    assert refused and where_to_sit(-3) == "front"


def only_below_zero():
    try:
        where_to_sit(-3)
        refused = False
    except ValueError:
        refused = True
    assert refused and where_to_sit(999) == "back"


def braces_without_f():
    try:
        where_to_sit(-3)
        text = ""
    except ValueError as error:
        text = str(error)
    assert "{" in text


def age_not_named():
    texts = []
    for age in [-3, 999]:
        try:
            where_to_sit(age)
        except ValueError as error:
            texts.append(str(error))
    assert len(texts) == 2 and texts[0] == texts[1]


def zero_refused():
    try:
        where_to_sit(0)
        refused = False
    except ValueError:
        refused = True
    assert refused


def hundred_and_twenty_refused():
    try:
        where_to_sit(120)
        refused = False
    except ValueError:
        refused = True
    assert refused


def only_these_two():
    try:
        where_to_sit(-3)
        refused = False
    except ValueError:
        refused = True
    assert refused and where_to_sit(-1) == "front"
