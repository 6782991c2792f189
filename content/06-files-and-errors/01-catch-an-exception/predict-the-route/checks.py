"""Checks of the exercise predict-the-route."""

import ast

from main import five, word, zero
from understory import program

route = []


def half(text):
    route.append("A")
    number = int(text)
    route.append("B")
    return 10 / number


def visit(text):
    try:
        route.append("C")
        half(text)
        route.append("D")
    except ValueError:
        route.append("E")
    route.append("F")


def three_answers_that_you_worked_out_yourself():
    tree = ast.parse(program.source)
    parts = [part for part in ast.walk(tree) if isinstance(part, (ast.Call, ast.FunctionDef, ast.BinOp, ast.Try))]
    assert not parts, (
        "At least one answer was worked out by Python. Write down only the letters, without running the program from the task."
    )
    assert all(isinstance(one, str) for one in (five, word, zero)), (
        "An answer isn't a string. Are all three in quotation marks?"
    )
    assert set((five + word + zero).replace(" ", "").upper()) <= set("ABCDEF"), (
        "An answer holds something besides the letters A to F. How does the task want them written?"
    )
    assert any((five, word, zero)), (
        "All three are still empty. Write what you think: even a wrong guess teaches you more than no guess."
    )


def the_route_of_5():
    visit("5")
    assert five.replace(" ", "").upper() == "".join(route)


def the_route_of_five():
    visit("five")
    assert word.replace(" ", "").upper() == "".join(route)


def the_route_of_0():
    try:
        visit("0")
    except ZeroDivisionError:
        pass
    assert zero.replace(" ", "").upper() == "".join(route)


def back_to_b():
    assert five.replace(" ", "").upper() == "CABDF"
    assert word.replace(" ", "").upper() in ("CAEBDF", "CABEF", "CAEBF", "CABEDF")


def back_to_d():
    assert five.replace(" ", "").upper() == "CABDF"
    assert word.replace(" ", "").upper() in ("CAEDF", "CADEF")


def stopped_after_e():
    assert five.replace(" ", "").upper() == "CABDF"
    assert word.replace(" ", "").upper() in ("CAE", "CA")


def zero_was_caught():
    assert word.replace(" ", "").upper() == "CAEF"
    assert zero.replace(" ", "").upper() in ("CABEF", "CABE")


def zero_goes_on():
    assert word.replace(" ", "").upper() == "CAEF"
    assert zero.replace(" ", "").upper() in ("CABF", "CABDF")


def zero_is_no_number():
    assert word.replace(" ", "").upper() == "CAEF"
    assert zero.replace(" ", "").upper() in ("CAEF", "CAE")
