"""Checks of the exercise never-nothing."""

import ast

from lesson import written
from main import last
from understory import program


def hints(name):
    for node in ast.walk(ast.parse(program.source)):
        if isinstance(node, ast.FunctionDef) and node.name == name:
            given = [part.annotation for part in node.args.args + node.args.kwonlyargs] + [node.returns]
            return [hint and written(hint) for hint in given]
    return []


def the_hints():
    assert len(hints("last")) == 3, (
        f"`last` should have two parameters: the items, and what to return if there are none. It has {len(hints('last')) - 1}."
    )
    items, default, result = hints("last")
    assert items and default and result, "In `last`, a parameter or the result has no hint yet."
    one = items.split("[", 1)[1][:-1] if items.startswith(("list[", "Sequence[")) else None
    assert one is not None, f"The first parameter has the hint {items}. It was a list before."
    assert one not in ("str", "int", "object", "Any", "str | int", "int | str"), (
        f"The first parameter has the hint {items}, so your function isn't for lists of any type."
    )
    known = set()
    for node in ast.walk(ast.parse(program.source)):
        if isinstance(node, ast.FunctionDef) and node.name == "last":
            known |= {part.name for part in node.type_params}
        if (
            isinstance(node, ast.Assign)
            and isinstance(node.value, ast.Call)
            and "TypeVar" in ast.unparse(node.value.func)
        ):
            known |= {part.id for part in node.targets}
    for node in ast.walk(ast.parse(program.source)):
        for part in getattr(node, "type_params", []):
            assert part.bound is None, (
                f"Your hints allow only {ast.unparse(part.bound)} for {part.name}. What if Pilar has a list of books tomorrow?"
            )
    assert default == one, (
        f"The items are of the type {one}, but the hint of `default` is {default}. What does the task say about the two?"
    )
    assert result == one, (
        f"The items and the default are of the type {one}, but your hint says {result} for the result. What else could it be?"
    )
    for node in ast.walk(ast.parse(program.source)):
        if isinstance(node, ast.FunctionDef) and node.name == "last":
            assert not node.args.defaults, (
                "A call may leave out the default, and then the result may be something that isn't of the type of the items."
            )
    assert one in known, f"Nothing in your program says what {one} is."


def other_lists():
    assert last([2.5, 1.5], default=9.0) == 1.5
    assert last([], default=9.0) == 9.0
    assert last([], default="") == ""
    assert last([True, False], default=True) is False
    assert last([7], default=9) == 7
    assert last([""], default="nothing") == ""


def no_square_brackets():
    known = set()
    for node in ast.walk(ast.parse(program.source)):
        if isinstance(node, ast.FunctionDef) and node.name == "last":
            known |= {part.name for part in node.type_params}
        if (
            isinstance(node, ast.Assign)
            and isinstance(node.value, ast.Call)
            and "TypeVar" in ast.unparse(node.value.func)
        ):
            known |= {part.id for part in node.targets}
    items, default, result = [*hints("last"), "", ""][:3]
    assert (
        items == f"list[{default}]"
        and default == result
        and default.isidentifier()
        and default not in known
        and default not in ("str", "int", "object", "Any")
    )


def replaced_outside():
    assert len(hints("last")) == 2 and program.output.split() == ["Dracula", "41", "no", "book"]


def only_strings():
    assert len(hints("last")) == 3 and hints("last")[0] == "list[str]"


def default_without_a_hint():
    assert len(hints("last")) == 3 and hints("last")[1] is None


def still_maybe():
    assert len(hints("last")) == 3 and (hints("last")[2] or "").endswith("| None") and last([], 5) == 5


def default_may_be_missing():
    assert len(hints("last")) == 3 and (hints("last")[1] or "").endswith("| None")


def both_types_listed():
    assert len(hints("last")) == 3 and "|" in (hints("last")[1] or "")


def default_is_a_string():
    assert len(hints("last")) == 3 and hints("last")[1] in ("str", "int")
