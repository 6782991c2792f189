"""Checks of the exercise clean-in-one-place."""

import ast

from main import clean_move
from understory import program


def cleans_what_people_type():
    for answer, expected in (
        ("r", "rock"),
        (" P ", "paper"),
        ("s", "scissors"),
        ("Rock", "rock"),
        ("  SCISSORS", "scissors"),
        ("paper", "paper"),
    ):
        move = clean_move(answer)
        assert move == expected, f"`clean_move({answer!r})` returned {move!r}. Which move did that player mean?"


def one_function_for_both():
    assert [
        node for node in ast.walk(ast.parse(program.source)) if isinstance(node, ast.Name) and node.id == "clean_move"
    ], "Your program defines `clean_move`, but never calls it. Who cleans the two answers?"
    copies = program.source.count('== "s"') + program.source.count("== 's'")
    assert copies < 2, (
        f"The lines that understand `s` are still in your program {copies} times. How many times should they be there?"
    )
