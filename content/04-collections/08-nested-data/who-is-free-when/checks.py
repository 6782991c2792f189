"""Checks of the exercise who-is-free-when."""

import ast

from main import best_day
from understory import program


def what_it_prints_comes_from_best_day():
    made, printed = [], []

    def kept(real):
        def best_day(*values, **named):
            made.append(real(*values, **named))
            return made[-1]

        return best_day

    tree = ast.parse(program.source)
    body = []
    for node in tree.body:
        body.append(node)
        if isinstance(node, ast.FunctionDef) and node.name == "best_day":
            body.extend(ast.parse("best_day = kept(best_day)").body)
    tree.body = body
    exec(
        compile(tree, "kept.py", "exec"),
        {
            "kept": kept,
            "print": lambda *values, sep=" ", end="\n", **named: printed.append(sep.join(map(str, values)) + end),
        },
    )
    assert [text for text in made if text is None or str(text).partition(":")[0].lower() in "".join(printed).lower()]


def nobody_crashes():
    try:
        best_day({"Ife": [], "Jan": []})
    except (KeyError, UnboundLocalError):
        found = True
    else:
        found = False
    assert found
