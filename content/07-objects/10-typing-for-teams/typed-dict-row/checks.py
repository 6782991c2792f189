"""Checks of the exercise typed-dict-row."""

import ast
import typing

from lesson import written
from main import Meeting, longest, move
from understory import program


def kind(hint):
    """Returns a hint in a form that doesn't depend on how it's written."""
    parts = typing.get_args(hint)
    if not parts:
        return "None" if hint in (None, type(None)) else getattr(hint, "__name__", str(hint))
    origin = getattr(typing.get_origin(hint), "__name__", "")
    inside = [kind(part) for part in parts]
    return (
        f"{origin}[{', '.join(inside)}]"
        if origin in ("list", "dict", "tuple", "set")
        else " | ".join(sorted(inside, key=lambda word: (word == "None", word)))
    )


def hints(name):
    for node in ast.walk(ast.parse(program.source)):
        if isinstance(node, ast.FunctionDef) and node.name == name:
            given = [part.annotation for part in node.args.args] + [node.returns]
            return [hint and written(hint) for hint in given]
    return []


def meeting_fits_every_row():
    assert hasattr(Meeting, "__required_keys__"), (
        "`Meeting` isn't a TypedDict. What goes into the parentheses after its name?"
    )
    fields = {name: kind(hint) for name, hint in typing.get_type_hints(Meeting).items()}
    for name in ("day", "books", "minutes", "host"):
        assert name in fields, f"`Meeting` has no {name}, and every row has one."
    assert len(fields) == 4, f"The keys of `Meeting` are {', '.join(fields)}. Every row has four."
    for name, expected in [("day", "str"), ("books", "list[str]"), ("minutes", "int"), ("host", "str | None")]:
        assert fields[name] == expected, (
            f"In `Meeting`, {name} has the hint {fields[name]}. Look at this key in every row: which values are there?"
        )
    for node in ast.walk(ast.parse(program.source)):
        if isinstance(node, ast.ClassDef) and node.name == "Meeting":
            assert not any(
                isinstance(line, ast.Assign)
                or getattr(line, "value", None) is not None
                and isinstance(line, ast.AnnAssign)
                for line in node.body
            ), "In `Meeting`, a key gets a value. mypy refuses that: a TypedDict only describes."
    assert Meeting.__required_keys__ == set(fields), (
        "In `Meeting`, some keys may be missing. Is there a row without one of them?"
    )


def longest_2():
    row = lambda day, minutes: {"day": day, "books": [], "minutes": minutes, "host": None}
    got = longest([row("Sunday", 45), row("Monday", 20), row("Friday", 30)])
    assert isinstance(got, dict) and got.get("day") == "Sunday", (
        f"Of Sunday (45 minutes), Monday (20) and Friday (30), `longest` chose {got!r}. Which one is the longest?"
    )
    got = longest([])
    assert got is None, f"Without any meeting, `longest` returns {got!r}. What should it return?"


def move_2():
    old = {"day": "Monday", "books": ["Kim"], "minutes": 20, "host": "Ana"}
    new = move(old, "Thursday")
    assert old["day"] == "Monday", (
        f"A meeting on Monday was passed to `move`, and now the same dictionary says {old['day']}. Where could a second one come from?"
    )
    assert new == {"day": "Thursday", "books": ["Kim"], "minutes": 20, "host": "Ana"}, (
        f"`move` returned {new!r}. Which keys should it have, and which one is different?"
    )


def the_hints():
    long, moving = hints("longest"), hints("move")
    assert long and all(long), "In `longest`, the parameter or the result has no hint yet."
    assert long[0] in ("list[Meeting]", "Sequence[Meeting]", "Iterable[Meeting]"), (
        f"The parameter of `longest` has the hint {long[0]}. What's in the list?"
    )
    assert long[1] == "Meeting | None", f"`longest` promises {long[1]}. Which two results are possible?"
    assert moving and all(moving), "In `move`, a parameter or the result has no hint yet."
    assert moving == ["Meeting", "str", "Meeting"], (
        f"The hints of `move` are {', '.join(moving)}. What goes in, and what comes out?"
    )


def other_meetings():
    row = lambda day, minutes: {"day": day, "books": ["Kim"], "minutes": minutes, "host": None}
    rows = [row("Sunday", 0), row("Monday", 0)]
    assert longest(rows) in rows
    rows = [row("Sunday", 5), row("Monday", 2), row("Friday", 8), row("Tuesday", 8)]
    assert longest(rows)["minutes"] == 8 and [one["day"] for one in rows] == ["Sunday", "Monday", "Friday", "Tuesday"]
    assert longest([row("Sunday", 7)])["day"] == "Sunday"
    assert move(rows[1], "Monday") == rows[1] and move(rows[1], "Monday") is not rows[1]


def values_instead_of_types():
    for node in ast.walk(ast.parse(program.source)):
        if isinstance(node, ast.ClassDef) and node.name == "Meeting":
            lines = node.body
    assert any(isinstance(line, ast.Assign) for line in lines)


def with_a_default():
    for node in ast.walk(ast.parse(program.source)):
        if isinstance(node, ast.ClassDef) and node.name == "Meeting":
            lines = node.body
    assert any(isinstance(line, ast.AnnAssign) and line.value is not None for line in lines)


def sorted_in_place():
    row = lambda day, minutes: {"day": day, "books": [], "minutes": minutes, "host": None}
    rows = [row("Monday", 45), row("Sunday", 20), row("Friday", 30)]
    longest(rows)
    assert [one["day"] for one in rows] != ["Monday", "Sunday", "Friday"]


def first_is_best():
    try:
        longest([])
        stopped = False
    except IndexError:
        stopped = True
    assert stopped


def empty_maximum():
    try:
        longest([])
        stopped = False
    except ValueError:
        stopped = True
    assert stopped


def the_shortest():
    row = lambda day, minutes: {"day": day, "books": [], "minutes": minutes, "host": None}
    assert longest([row("Monday", 20), row("Sunday", 45), row("Friday", 10)])["minutes"] == 10


def more_than_zero():
    row = lambda day, minutes: {"day": day, "books": [], "minutes": minutes, "host": None}
    assert longest([row("Monday", 0)]) is None and longest([row("Monday", 1)]) is not None


def moved_for_everybody():
    old = {"day": "Monday", "books": ["Kim"], "minutes": 20, "host": "Ana"}
    assert move(old, "Thursday") is old and old["day"] == "Thursday"


def only_the_day():
    new = move({"day": "Monday", "books": ["Kim"], "minutes": 20, "host": "Ana"}, "Thursday")
    assert isinstance(new, dict) and len(new) < 4


def host_forgotten():
    fields = {name: kind(hint) for name, hint in typing.get_type_hints(Meeting).items()}
    assert "host" not in fields and hasattr(Meeting, "__required_keys__")


def host_always_there():
    fields = {name: kind(hint) for name, hint in typing.get_type_hints(Meeting).items()}
    assert fields.get("host") == "str" and hasattr(Meeting, "__required_keys__")


def bare_list():
    fields = {name: kind(hint) for name, hint in typing.get_type_hints(Meeting).items()}
    assert fields.get("books") == "list" and hasattr(Meeting, "__required_keys__")


def books_as_a_string():
    fields = {name: kind(hint) for name, hint in typing.get_type_hints(Meeting).items()}
    assert fields.get("books") == "str" and hasattr(Meeting, "__required_keys__")


def minutes_as_a_string():
    fields = {name: kind(hint) for name, hint in typing.get_type_hints(Meeting).items()}
    assert fields.get("minutes") == "str" and hasattr(Meeting, "__required_keys__")


def list_of_dict():
    assert "dict" in (hints("longest")[0] or "")


def result_always_there():
    assert hints("longest")[-1] == "Meeting"


def no_best_yet():
    try:
        longest([])
        stopped = False
    except UnboundLocalError:
        stopped = True
    assert stopped


def same_day():
    old = {"day": "Monday", "books": ["Kim"], "minutes": 20, "host": "Ana"}
    assert move(old, "Thursday").get("day") == "Monday" == old["day"]
