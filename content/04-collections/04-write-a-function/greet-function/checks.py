"""Checks of the exercise greet-function."""

import ast

from understory import program


def the_greetings_come_from_calls():
    assert [
        node
        for node in ast.walk(ast.parse(program.source))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "greet"
    ], "Your program defines `greet` and never calls it. Who prints the four lines now?"
