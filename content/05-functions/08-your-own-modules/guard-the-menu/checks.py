"""Checks of the exercise guard-the-menu."""

import ast
import contextlib
import io

from understory import program


def imported_it_asks_nothing_and_prints_nothing():
    screen = io.StringIO()
    asked = False
    problem = ""
    try:
        with contextlib.redirect_stdout(screen):
            for name in ("door", "hall"):
                exec(compile(program.source, name + ".py", "exec"), {"__name__": name})
    except EOFError:
        asked = True
    except Exception as error:
        problem = f"{type(error).__name__}: {error}"
    assert problem == "", (
        f"When your program was imported, it stopped with {problem}. Does every line that isn't under the guard work without the lines that are?"
    )
    assert not asked, "When your program was imported, it asked for a command. What decides whether the menu starts?"
    printed = screen.getvalue().strip()
    assert printed == "", (
        f"When your program was imported, it printed “{printed}”. Who wants to read that in the middle of a test?"
    )


def imported_its_functions_work():
    door = {"__name__": "door"}
    exec(compile(program.source, "door.py", "exec"), door)
    missing = [name for name in ("clean", "find", "books") if name not in door]
    assert not missing, (
        f"When your program was imported as `door`, there was no `door.{(missing or [''])[0]}`. Which line makes it, and does that line run during an import?"
    )
    try:
        result = door["find"](" ROAD ")
    except NameError as error:
        result = f"a NameError: {error}"
    assert result == ["Salt Road"], (
        f"Your program was imported as `door`. Then `door.find(' ROAD ')` should return ['Salt Road'], but the result was {result}."
    )
    cleaned = door["clean"]("  Find ")
    assert cleaned == "find", f"When your program was imported as `door`, `door.clean('  Find ')` returned {cleaned!r}."
    door["books"].append("The Road to Turku")
    assert door["find"]("road") == ["Salt Road", "The Road to Turku"], (
        "Your program was imported as `door`, and a book was added to `door.books`. But `door.find('road')` didn't find it. Which list does `find` look at?"
    )


def never_called():
    tree = ast.parse(program.source)
    guards = [node for node in tree.body if isinstance(node, ast.If) and "__name__" in ast.unparse(node.test)]
    assert not guards


def not_called_door():
    asked = False
    try:
        exec(compile(program.source, "hall.py", "exec"), {"__name__": "hall"})
    except EOFError:
        asked = True
    assert asked


def everything_under_the_guard():
    door = {"__name__": "door"}
    exec(compile(program.source, "door.py", "exec"), door)
    assert not [name for name in ("clean", "find", "books") if name in door]


def books_under_the_guard():
    door = {"__name__": "door"}
    exec(compile(program.source, "door.py", "exec"), door)
    assert "find" in door and "books" not in door


def greeting_outside():
    screen = io.StringIO()
    with contextlib.redirect_stdout(screen):
        exec(compile(program.source, "door.py", "exec"), {"__name__": "door"})
    assert screen.getvalue().strip() == "Our shelf has 3 books"


def not_guarded():
    asked = False
    try:
        exec(compile(program.source, "door.py", "exec"), {"__name__": "door"})
    except EOFError:
        asked = True
    assert asked
