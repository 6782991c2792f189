"""Checks of the exercise predict-reassign."""

import ast

from understory import program


def names_instead_of_numbers():
    lines = [line for line in ast.parse(program.source).body if isinstance(line, ast.Assign)]
    mine = [line.value for line in lines if getattr(line.targets[0], "id", "").startswith("my_")]
    assert any(isinstance(part, ast.Name) for value in mine for part in ast.walk(value))
