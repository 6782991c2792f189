"""Checks of the exercise area-of-a-room."""

import ast

from main import area
from understory import program


def the_result_comes_from_calls():
    assert [
        node
        for node in ast.walk(ast.parse(program.source))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "area"
    ], "Your program defines `area` and never calls it. Who works out the 13.5 now?"


def other_rooms():
    assert abs(area(2.5, 10) - 25) < 0.001
    assert abs(area(3, 3) - 9) < 0.001
    assert abs(area(7, 0.5) - 3.5) < 0.001


def other_areas_change_the_line():
    def other(real):
        def area(*values, **named):
            return 2 * real(*values, **named)

        return area

    tree = ast.parse(program.source)
    body = []
    for node in tree.body:
        body.append(node)
        if (
            isinstance(node, ast.FunctionDef)
            and node.name == "area"
            or isinstance(node, ast.Assign)
            and ast.unparse(node.targets[0]) == "area"
        ):
            body.extend(ast.parse("area = other(area)").body)
    tree.body = body
    printed = []
    exec(
        compile(tree, "other.py", "exec"),
        {
            "other": other,
            "print": lambda *values, sep=" ", end="\n", **named: printed.append(sep.join(map(str, values)) + end),
        },
    )
    assert "".join(printed).splitlines() == ["More room: 27.0"]
