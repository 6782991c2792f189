"""Checks of the exercise hint-a-function."""

import ast

from main import euros, is_open, print_receipt, welcome
from understory import program


def hints(name):
    for node in ast.walk(ast.parse(program.source)):
        if isinstance(node, ast.FunctionDef) and node.name == name:
            given = {part.arg: part.annotation for part in node.args.args}
            given["return"] = node.returns
            return {part: hint and ast.unparse(hint).strip("'\"") for part, hint in given.items()}
    return {}


def every_parameter_has_a_hint_and_every_result():
    for name in ("welcome", "is_open", "euros", "print_receipt"):
        for part, hint in hints(name).items():
            if part == "return":
                assert hint, (
                    f"`{name}` doesn't say what it returns. Which characters come between the parentheses and the colon?"
                )
            assert hint, f"In `{name}`, the parameter `{part}` has no hint."


def the_parameters():
    wanted = {"welcome": ("str", "int"), "is_open": ("str", "int"), "euros": ("int",), "print_receipt": ("str", "int")}
    for name, types in wanted.items():
        found = hints(name)
        for part, kind in zip([part for part in found if part != "return"], types):
            assert found[part] == kind, (
                f"In `{name}`, the hint of `{part}` is {found[part]}. What type is that argument in the call?"
            )


def the_results():
    examples = {
        "welcome": 'welcome("Amina", 2)',
        "is_open": 'is_open("Monday", 20)',
        "euros": "euros(60)",
        "print_receipt": 'print_receipt("Amina", 60)',
    }
    wanted = {"welcome": "str", "is_open": "bool", "euros": "float", "print_receipt": "None"}
    for name, kind in wanted.items():
        got = hints(name)["return"]
        assert got == kind, f"`{name}` promises {got} as its result. What does `{examples[name]}` really return?"


def the_functions_do_what_they_did():
    assert welcome("Bo", 1) == "Bo has 1 book" and welcome("Bo", 0) == "Bo has 0 books"
    assert is_open("Monday", 9) is True and is_open("Monday", 18) is False and is_open("Sunday", 10) is False
    assert euros(125) == 1.25 and euros(200) == 2.0 and isinstance(euros(200), float)
    assert print_receipt("Bo", 5) is None


def print_is_not_return():
    found = hints("print_receipt")
    assert found["return"] == "str" and print_receipt("Bo", 5) is None


def receipt_without_none():
    found = hints("print_receipt")
    assert found["return"] is None and all(hints(name)["return"] for name in ("welcome", "is_open", "euros"))


def euros_are_whole():
    assert hints("euros")["return"] == "int" and euros(60) == 0.6


def open_is_text():
    assert hints("is_open")["return"] == "str"


def cents_with_a_point():
    assert "float" in (hints("euros").get("cents"), hints("print_receipt").get("cents"))


def only_results():
    assert all(hints(name)["return"] for name in ("welcome", "is_open", "euros", "print_receipt"))
    assert not any(
        hint
        for name in ("welcome", "is_open", "euros", "print_receipt")
        for part, hint in hints(name).items()
        if part != "return"
    )
