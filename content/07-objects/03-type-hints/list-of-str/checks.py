"""Checks of the exercise list-of-str."""

import ast

from lesson import written
from main import late_names, letters
from understory import program


def hints(name):
    for node in ast.walk(ast.parse(program.source)):
        if isinstance(node, ast.FunctionDef) and node.name == name:
            given = {part.arg: part.annotation for part in node.args.args}
            given["return"] = node.returns
            return {part: hint and written(hint) for part, hint in given.items()}
    return {}


def the_hints_of_late_names():
    found = hints("late_names")
    assert all(found.values()), "In `late_names`, the parameter or the result has no hint yet."
    parameter, result = list(found.values())
    assert parameter.replace("collections.abc.", "") in ("dict[str, int]", "Mapping[str, int]"), (
        f"The parameter of `late_names` has the hint {parameter}. What types are the keys and the values of `days_late`?"
    )
    assert result == "list[str]", f"`late_names` promises {result}. What does it return, and what's inside?"


def the_hints_of_letters():
    found = hints("letters")
    assert all(found.values()), "In `letters`, the parameter or the result has no hint yet."
    parameter, result = list(found.values())
    assert parameter.replace("collections.abc.", "") in (
        "list[str]",
        "Iterable[str]",
        "Sequence[str]",
        "Collection[str]",
    ), f"The parameter of `letters` has the hint {parameter}. What does the program pass, and what's inside?"
    assert result == "list[str]", f"`letters` promises {result}. What does it return, and what's inside?"


def each_function_on_its_own():
    got = late_names({"Zoe": 2, "Ali": 1, "Ed": 0})
    assert got == ["Ali", "Zoe"], f"With Zoe 2, Ali 1 and Ed 0 days late, `late_names` returns {got!r}."
    got = letters(["Zoe"])
    assert got == ["Dear Zoe, please bring your book back."], f"`letters(['Zoe'])` returns {got!r}."


def other_people():
    assert late_names({}) == [] and late_names({"Bo": 0}) == []
    days = {"Uma": 4, "Ben": 0, "Cem": 30, "Ada": 1}
    assert late_names(days) == ["Ada", "Cem", "Uma"] and list(days) == ["Uma", "Ben", "Cem", "Ada"]
    assert letters([]) == []
    names = ["Uma", "Ada"]
    assert letters(names) == [
        "Dear Uma, please bring your book back.",
        "Dear Ada, please bring your book back.",
    ] and names == ["Uma", "Ada"]


def bare_list():
    assert {"list", "dict"} & {hint for name in ("late_names", "letters") for hint in hints(name).values()}


def only_one_type():
    assert hints("late_names") and next(iter(hints("late_names").values())) in ("dict[str]", "dict[int]")


def str_for_names():
    assert hints("letters") and next(iter(hints("letters").values())) == "str"


def no_hints():
    assert not any(hint for name in ("late_names", "letters") for hint in hints(name).values())


def dictionary_changed():
    days = {"Ed": 0, "Zoe": 2}
    late_names(days)
    assert days != {"Ed": 0, "Zoe": 2}
