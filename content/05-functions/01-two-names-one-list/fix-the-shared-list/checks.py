"""Checks of the exercise fix-the-shared-list."""

import ast

from understory import program


def the_backup_comes_from_the_board():
    marks = [
        node for node in ast.walk(ast.parse(program.source)) if isinstance(node, ast.Constant) and node.value == "X"
    ]
    assert len(marks) < 3, (
        f"The program that you were given has the string “X” in two places, and yours has it in {len(marks)}. Where should the backup get its X from?"
    )


def backup_in_the_loop():
    assert "Backup\n. . .\n. . .\nX . ." not in program.output
    assert "Game\n. . X\n. O .\nX . .\n" in program.output
