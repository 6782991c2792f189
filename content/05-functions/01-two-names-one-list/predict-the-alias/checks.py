"""Checks of the exercise predict-the-alias."""

import ast

from main import my_game, my_spare, my_twin
from understory import program


def the_row_of_game():
    game = [".", "X", "."]
    spare = game
    twin = game.copy()
    game[0] = "O"
    spare[2] = "X"
    game = ["X", "X", "X"]
    twin[0] = "X"
    assert "".join(my_game).replace(" ", "").upper() == "".join(game)


def the_row_of_spare():
    game = [".", "X", "."]
    spare = game
    twin = game.copy()
    game[0] = "O"
    spare[2] = "X"
    game = ["X", "X", "X"]
    twin[0] = "X"
    assert "".join(my_spare).replace(" ", "").upper() == "".join(spare)


def the_row_of_twin():
    game = [".", "X", "."]
    spare = game
    twin = game.copy()
    game[0] = "O"
    spare[2] = "X"
    game = ["X", "X", "X"]
    twin[0] = "X"
    assert "".join(my_twin).replace(" ", "").upper() == "".join(twin)


def three_answers_that_you_worked_out_yourself():
    tree = ast.parse(program.source)
    parts = [part for part in ast.walk(tree) if isinstance(part, (ast.Call, ast.Subscript, ast.Attribute))]
    names = [part for part in ast.walk(tree) if isinstance(part, ast.Name) and isinstance(part.ctx, ast.Load)]
    assert not parts and not names, (
        "All three are right, but Python worked out at least one of them. Write down only the characters, without running the program from the task."
    )


def spare_follows():
    row = "".join(my_spare).replace(" ", "").upper()
    assert "".join(my_game).replace(" ", "").upper() == "XXX" and row == "XXX"


def spare_is_a_copy():
    row = "".join(my_spare).replace(" ", "").upper()
    assert "".join(my_game).replace(" ", "").upper() == "XXX" and row == ".XX"


def spare_untouched():
    row = "".join(my_spare).replace(" ", "").upper()
    assert "".join(my_game).replace(" ", "").upper() == "XXX" and row in (".X.", "OX.")


def twin_shares():
    row = "".join(my_twin).replace(" ", "").upper()
    assert "".join(my_spare).replace(" ", "").upper() == "OXX" and row in ("XXX", "OXX")
