"""Checks of the exercise a-quicker-soup."""

import ast

from main import minutes_for
from understory import program


def minutes_for_measures_with_any_clock():
    now = [500]

    def rest():
        now[0] += 330

    answer = minutes_for(rest, clock=lambda: now[0])
    assert answer == 5.5, (
        f"With a different clock, a rest of 5.5 minutes is measured as {answer}. Is minutes_for still as it was?"
    )


def both_dishes_are_measured():
    made = []

    def watch(function):
        def watched(work, *values, **named):
            made.append((getattr(work, "__name__", "?"), len(values) + len(named)))
            return function(work, *values, **named)

        return watched

    tree = ast.parse(program.source)
    for place, node in enumerate(tree.body):
        if isinstance(node, ast.FunctionDef) and node.name == "minutes_for":
            tree.body[place + 1 : place + 1] = ast.parse("minutes_for = _watch(minutes_for)").body
            break
    exec(
        compile(tree, "main.py", "exec"),
        {"__name__": "__main__", "print": lambda *values, **named: None, "_watch": watch},
    )
    assert sorted(name for name, rest in made) == ["bake", "cook"], (
        f"`minutes_for` should measure `cook` and `bake`, once each. It was called with: {[name for name, rest in made] or 'nothing'}"
    )
    assert all(rest for name, rest in made), (
        "One of the dishes is measured with the real clock. Which argument says what time it is?"
    )


def real_clock():
    calls = [
        node
        for node in ast.walk(ast.parse(program.source))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "minutes_for"
    ]
    assert any(len(node.args) + len(node.keywords) == 1 for node in calls)
