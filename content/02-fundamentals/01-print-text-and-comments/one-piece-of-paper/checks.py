"""Checks of the exercise one-piece-of-paper."""

import ast

from understory import program


def one_print_only():
    calls = [node for node in ast.walk(ast.parse(program.source)) if isinstance(node, ast.Call)]
    assert len([call for call in calls if getattr(call.func, "id", "") == "print"]) == 1


def two_pieces():
    calls = [node for node in ast.walk(ast.parse(program.source)) if isinstance(node, ast.Call)]
    assert len([call for call in calls if getattr(call.func, "id", "") == "print"]) == 2


def not_started():
    calls = [node for node in ast.walk(ast.parse(program.source)) if isinstance(node, ast.Call)]
    assert len([call for call in calls if getattr(call.func, "id", "") == "print"]) == 3
