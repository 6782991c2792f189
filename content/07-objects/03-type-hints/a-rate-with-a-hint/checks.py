"""Checks of the exercise a-rate-with-a-hint."""

import ast

from main import late_fee, reminder
from understory import program


def hints(name):
    for node in ast.walk(ast.parse(program.source)):
        if isinstance(node, ast.FunctionDef) and node.name == name:
            given = {part.arg: part.annotation for part in node.args.args}
            given["return"] = node.returns
            return {part: hint and ast.unparse(hint).strip("'\"") for part, hint in given.items()}
    return {}


def the_hints_of_late_fee():
    found = hints("late_fee")
    assert "rate" in found, "`late_fee` has no parameter called `rate`."
    assert found["rate"], "`rate` has no hint yet. What comes between its name and its default?"
    assert found["rate"] == "int", f"The hint of `rate` is {found['rate']}. What type are whole numbers?"
    assert (found["days"], found["return"]) == ("int", "int"), (
        "The hints that were there have changed. Compare with the program above."
    )


def a_call_with_another_rate():
    calls = []
    for node in ast.walk(ast.parse(program.source)):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "late_fee":
            passed = dict(zip(("days", "rate"), node.args))
            passed.update({part.arg: part.value for part in node.keywords})
            calls.append({name: getattr(value, "value", None) for name, value in passed.items()})
    assert any("rate" in call for call in calls), (
        "The 30 is right, but no call passes a rate to `late_fee`. Where does the 30 come from?"
    )
    assert {"days": 10, "rate": 3} not in calls, (
        "In your call, 10 is the number of days and 3 is the rate. Which of the two parameters comes first?"
    )


def other_fees():
    assert late_fee(7, 5) == 35
    assert late_fee(4, rate=0) == 0
    assert late_fee(2) == 40
    assert reminder("Lin", 10) == "Dear Lin, you owe 200 cents."


def no_hint():
    assert hints("late_fee").get("rate", "") is None
