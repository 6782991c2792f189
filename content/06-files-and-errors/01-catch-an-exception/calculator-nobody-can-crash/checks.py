"""Checks of the exercise calculator-nobody-can-crash."""

import ast
import re

from understory import program


def replies(*typed):
    waiting = [*typed, "stop"]
    printed = []

    def answer(*prompt):
        if not waiting:
            raise EOFError
        return waiting.pop(0)

    def keep(*values, sep=" ", end="\n", **named):
        printed.append(sep.join(map(str, values)) + end)

    exec(compile(program.source, "main.py", "exec"), {"__name__": "__main__", "input": answer, "print": keep})
    return "".join(printed)


def check_6_7():
    found = re.findall(r"=\s*(-?\d+(?:\.\d+)?)", program.output)
    assert found, "For `6 * 7`, your output has no equals sign with a number after it. What did your program print?"
    assert float(found[-1]) == 42, f"For `6 * 7`, your program printed `= {found[-1]}`. Which operator did it use?"


def the_other_three_operators():
    found = re.findall(r"=\s*(-?\d+(?:\.\d+)?)", program.output)
    assert [float(one) for one in found] == [6.5, -5, 2.25], (
        "For `2.5 + 4`, `3 - 8` and `9 / 4`, the results in your output are "
        + (", ".join(found) or "missing")
        + ". Calculate them by hand: which one differs?"
    )


def nonsense_doesnt_stop_it():
    found = re.findall(r"=\s*(-?\d+(?:\.\d+)?)", program.output)
    signs = program.output.count("=")
    assert signs == 1, (
        f"For seven lines of nonsense and `8 - 3`, your output has {signs} equals signs, but only a result should have one. Which lines got one?"
    )
    assert [float(one) for one in found] == [5], (
        "A visitor typed seven lines of nonsense, then `8 - 3`. Only one result was expected, but your output has "
        + (", ".join(found) or "none")
        + ". Which lines are calculations?"
    )
    assert len([line for line in program.output.splitlines() if line.strip()]) >= 8, (
        "A visitor typed eight lines before `stop`, but your program answered fewer of them. Does an empty line get an answer, too?"
    )


def a_division_by_zero():
    found = re.findall(r"=\s*(-?\d+(?:\.\d+)?)", program.output)
    assert [float(one) for one in found] == [2.5], (
        "For `5 / 0` and then `10 / 4`, the results in your output are "
        + (", ".join(found) or "missing")
        + ", but only 2.5 was expected."
    )


def two_kinds_of_trouble_two_answers():
    assert replies("5 / 0") != replies("hello there you"), (
        "A division by zero and three words get the same answer. How would a visitor know what to do better?"
    )
    assert not replies() or replies("hello") != replies() * 2, (
        "Before your program ended, the line `stop` got the same answer as `hello`. What runs before the line that looks for `stop`?"
    )
    assert replies("5 / 0") != replies(), (
        "For a division by zero, your program printed nothing. Which sentence should a visitor see?"
    )


def other_lines():
    found = re.findall(r"=\s*(-?\d+(?:\.\d+)?)", program.output)
    assert [abs(float(one)) if float(one) == 0 else float(one) for one in found] == [-10, 99, 0, 2.4]


def catches_only_what_you_expect():
    handlers = [node for node in ast.walk(ast.parse(program.source)) if isinstance(node, ast.ExceptHandler)]
    assert all(node.type is not None for node in handlers), (
        "Your calculator works. But it has a bare `except:`, which also hides your own bugs. Which exceptions can a visitor cause?"
    )
    names = {node.id for handler in handlers for node in ast.walk(handler.type) if isinstance(node, ast.Name)}
    assert not names & {"Exception", "BaseException"}, (
        "Your calculator works. But it catches a type that includes nearly all others, so it also hides your own bugs. Which ones can a visitor cause?"
    )


def bare_except():
    assert re.findall(r"=\s*(-?\d+(?:\.\d+)?)", program.output)
    one = replies("hello", "6 *", "6 ? 7", "", "5 / 0", "8 - 3")
    assert len(re.findall(r"=\s*5", one)) == 1 and replies("5 / 0") != replies("hello there you")
