"""Checks of the exercise fix-the-shadowed-name."""

import ast
import contextlib
import io
import re

from understory import program


def five_lines():
    lines = program.output.strip().splitlines()
    assert len(lines) == 5, f"Your program printed {len(lines)} lines. The example has 5."
    place = lines[0].removeprefix("The treasure is at the ").strip()
    assert place in ("fountain", "library", "old oak"), (
        f"Your first line is `{lines[0]}`. It should end with one of the three places."
    )
    stone = re.fullmatch(r"Start at stone (\d+)", lines[1].strip())
    assert stone and 1 <= int(stone[1]) <= 20, f"Your second line is `{lines[1]}`. It should name a stone from 1 to 20."
    assert lines[2].strip() == "Posters go up on 2028-02-27", (
        f"Your third line is `{lines[2]}`. The posters go up on 2028-02-27, a week before the hunt."
    )
    assert lines[3].strip() == "Places to search: 3", (
        f"Your fourth line is `{lines[3]}`. How many places are in the list?"
    )
    assert lines[4].strip() == f"Letters in the right one: {len(place)}", (
        f"Your last line is `{lines[4]}`, but the treasure is at the {place}. Which name's characters should your program count?"
    )


def the_stone_is_random():
    runs = []
    for number in range(12):
        text = io.StringIO()
        with contextlib.redirect_stdout(text):
            exec(program.source, {"__name__": "__main__"})
        runs.append(text.getvalue().splitlines())
    assert len({lines[1] for lines in runs if len(lines) > 1}) > 1, (
        "In twelve runs, your program always chose the same stone. Where does the number come from?"
    )
    for lines in runs:
        if len(lines) == 5:
            place = lines[0].removeprefix("The treasure is at the ").strip()
            assert lines[4].strip() == f"Letters in the right one: {len(place)}", (
                f"In one of twelve runs, the treasure was at the {place}, but the last line was `{lines[4]}`. How many times does your program choose a place?"
            )
    assert len({lines[0] for lines in runs if lines}) > 1, (
        "In twelve runs, the treasure was always at the same place. Which line chooses it?"
    )


def other_places():
    tree = ast.parse(program.source)

    def sets(statement):
        return (
            isinstance(statement, (ast.Assign, ast.AnnAssign))
            and statement.value
            and any(
                isinstance(part, ast.Name) and isinstance(part.ctx, ast.Store) and part.id == "places"
                for part in ast.walk(statement)
            )
        )

    for node in ast.walk(tree):
        body = getattr(node, "body", None)
        found = [place for place, statement in enumerate(body) if sets(statement)] if isinstance(body, list) else []
        if found:
            body[found[0] + 1 : found[0] + 1] = ast.parse("places = ['lighthouse'] * 4").body
            break
    printed = []
    exec(
        compile(tree, "main.py", "exec"),
        {
            "__name__": "__main__",
            "print": lambda *values, sep=" ", end="\n", **named: printed.append(sep.join(map(str, values)) + end),
        },
    )
    lines = [line.strip() for line in "".join(printed).strip().splitlines()]
    assert lines[0] == "The treasure is at the lighthouse"
    assert lines[2:] == ["Posters go up on 2028-02-27", "Places to search: 4", "Letters in the right one: 10"]
