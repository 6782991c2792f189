"""Checks of the exercise pass-it-in."""

import ast

from main import throw_points
from understory import program


def other_throws():
    assert throw_points([2, 6]) == 8
    assert throw_points([2, 6], 50) == 8
    assert throw_points([3, 3], 0) == 6
    assert throw_points(bonus=1, dice=[2, 2]) == 5


def leaves_the_dice_alone():
    thrown = [6, 6]
    throw_points(thrown)
    assert thrown == [6, 6], (
        f"After `throw_points(dice)`, the dice [6, 6] are {thrown}. What else does a pure function do besides returning its result?"
    )
    thrown = [6, 2]
    throw_points(thrown)
    assert thrown == [6, 2], (
        f"After `throw_points(dice)`, the dice [6, 2] are {thrown}. What else does a pure function do besides returning its result?"
    )


def uses_nothing_from_outside():
    tree = ast.parse(program.source)
    outer = set()
    for node in tree.body:
        if not isinstance(node, ast.FunctionDef):
            outer |= {
                part.id for part in ast.walk(node) if isinstance(part, ast.Name) and isinstance(part.ctx, ast.Store)
            }
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and node.name == "throw_points":
            own = {part.arg for part in ast.walk(node) if isinstance(part, ast.arg)}
            own |= {
                part.id for part in ast.walk(node) if isinstance(part, ast.Name) and isinstance(part.ctx, ast.Store)
            }
            used = [part.id for part in ast.walk(node) if isinstance(part, ast.Name) and isinstance(part.ctx, ast.Load)]
            defaults = [
                part.id for value in node.args.defaults for part in ast.walk(value) if isinstance(part, ast.Name)
            ]
            outside = [name for name in used if name in outer - own and name not in defaults]
            assert not any(isinstance(part, ast.Global) for part in ast.walk(node)), (
                "`throw_points` has a line with `global`, so a call can change a variable outside. Is it a pure function then?"
            )
            assert not outside, (
                f"`throw_points` still uses `{outside[0]}` from outside. What would happen to the points if another line changed that variable?"
            )


def the_three_lines_use_throw_points():
    tree = ast.parse(program.source)
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and node.name == "throw_points":
            node.body = ast.parse("def other():\n    return 99").body[0].body
    said = []
    exec(
        compile(tree, "main.py", "exec"),
        {
            "__name__": "__main__",
            "print": lambda *values, **other: said.append(" ".join(str(value) for value in values)),
        },
    )
    assert "".join(said).count("99") >= 3, (
        "The three lines don't change when `throw_points` returns a different number. Where does each line get its points from?"
    )


def no_default():
    try:
        throw_points([1, 1])
    except TypeError as error:
        assert "bonus" in str(error)
    else:
        assert False


def bonus_is_global():
    try:
        throw_points([5, 5], 3)
    except TypeError as error:
        assert "positional argument" in str(error)
    else:
        assert False


def third_die():
    thrown = [6, 6]
    throw_points(thrown)
    assert len(thrown) > 2


def name_as_parameter():
    try:
        throw_points([1, 1])
    except TypeError as error:
        assert "required positional argument" in str(error)
    else:
        assert False


def lines_written_out():
    assert throw_points([1, 1]) == 12 and throw_points([5, 5], 3) == 13
    assert not any(
        isinstance(part, ast.Call) and getattr(part.func, "id", "") == "throw_points"
        for part in ast.walk(ast.parse(program.source))
    )
