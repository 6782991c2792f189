"""Checks of the exercise join-the-table."""

import ast

from main import seat
from understory import program


def seat_still_makes_a_new_table():
    assert seat("Wei") == ["Wei"]
    assert seat("Amara") == ["Amara"]
    assert seat("Sol", ["Ife"]) == ["Ife", "Sol"]


def diego_is_seated_by_a_call():
    calls = [
        node
        for node in ast.walk(ast.parse(program.source))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "seat"
    ]
    assert len(calls) >= 2, "Your program calls `seat` for fewer than two people. Who puts Diego at the table?"
