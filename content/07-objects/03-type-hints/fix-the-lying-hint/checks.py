"""Checks of the exercise fix-the-lying-hint."""

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


def hints_that_are_true():
    late, words = list(hints("late_fee").values()), list(hints("reminder").values())
    assert late_fee(3) == 60, f"`late_fee(3)` returns {late_fee(3)!r}. Days and cents are whole numbers."
    assert late[-1] == "int", f"`late_fee` promises {late[-1]}, but `late_fee(3)` returns {late_fee(3)!r}."
    assert late[0] == "int", f"The hint of `days` in `late_fee` is {late[0]}. Was that one lying?"
    assert words[1] == "int", f"`reminder` says that `days` is {words[1]}. What does the first call pass?"
    inside = [
        part
        for node in ast.walk(ast.parse(program.source))
        if isinstance(node, ast.FunctionDef) and node.name in ("late_fee", "reminder")
        for part in ast.walk(node)
        if isinstance(part, ast.Call) and getattr(part.func, "id", "") == "int"
    ]
    assert not inside, (
        "One of your functions still turns text into a number, although its hint asks for a number. Where does the text come in?"
    )
    assert (words[0], words[-1]) == ("str", "str"), "A hint of `reminder` that was true has changed."


def another_answer_on_the_form():
    tree = ast.parse(program.source)

    def sets(statement):
        return (
            isinstance(statement, (ast.Assign, ast.AnnAssign))
            and statement.value
            and any(
                isinstance(part, ast.Name) and isinstance(part.ctx, ast.Store) and part.id == "answer"
                for part in ast.walk(statement)
            )
        )

    for node in ast.walk(tree):
        body = getattr(node, "body", None)
        found = [place for place, statement in enumerate(body) if sets(statement)] if isinstance(body, list) else []
        if found:
            body[found[0] + 1 : found[0] + 1] = ast.parse('answer = "7"').body
            break
    printed = []
    exec(
        compile(tree, "main.py", "exec"),
        {
            "__name__": "__main__",
            "print": lambda *values, sep=" ", end="\n", **named: printed.append(sep.join(map(str, values)) + end),
        },
    )
    assert "".join(printed).splitlines() == ["Amina, you owe 60 cents", "Bo, you owe 140 cents"]


def other_fees():
    assert late_fee(0) == 0 and late_fee(31) == 620
    assert reminder("Lin", 10) == "Lin, you owe 200 cents"


def converts_everything_twice():
    assert list(hints("reminder").values())[1] == "str" and reminder("Lin", "10") == "Lin, you owe 200 cents"


def hint_still_lies():
    assert list(hints("late_fee").values())[-1] == "str" and late_fee(3) == 60


def reminder_still_lies():
    assert list(hints("reminder").values())[1] == "str"


def hints_removed():
    assert not all([*hints("late_fee").values(), *hints("reminder").values()])
