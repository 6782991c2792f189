"""Checks of the exercise louder."""

import ast

from understory import program


def the_lines_below_print_what_shout_returns():
    def other(real):
        def shout(*values, **named):
            return "HM"

        return shout

    tree = ast.parse(program.source)
    body = []
    for node in tree.body:
        body.append(node)
        if isinstance(node, ast.FunctionDef) and node.name == "shout":
            body.extend(ast.parse("shout = other(shout)").body)
    tree.body = body
    printed = []
    exec(
        compile(tree, "other.py", "exec"),
        {
            "other": other,
            "print": lambda *values, sep=" ", end="\n", **named: printed.append(sep.join(map(str, values)) + end),
        },
    )
    assert "".join(printed).splitlines() == ["HM HM HM", "Characters: 2"]
