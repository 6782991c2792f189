"""Checks of the exercise address-label."""

import ast

from understory import program


def one_print_for_the_whole_label():
    calls = [node for node in ast.walk(ast.parse(program.source)) if isinstance(node, ast.Call)]
    assert len([call for call in calls if getattr(call.func, "id", "") == "print"]) == 1


def four_prints():
    calls = [node for node in ast.walk(ast.parse(program.source)) if isinstance(node, ast.Call)]
    assert len([call for call in calls if getattr(call.func, "id", "") == "print"]) == 4
