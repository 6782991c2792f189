"""Checks of the exercise a-real-backup."""

import re

from main import board
from understory import program


def after_the_undo_board_is_the_old_position():
    now = "".join(board)
    assert now == "...OX....", (
        f"Your program printed the old position, but after it has run, `board` is {now}. From which board would the game go on?"
    )


def the_move_is_still_made_before_the_undo():
    boards = []
    names = {"__name__": "__main__", "print": lambda *values, **named: boards.append("".join(map(str, names["board"])))}
    exec(program.source, names)
    assert "...OX...X" in boards or re.search(r"board\[\s*8\s*\]\s*=\s*[\"']X", program.source), (
        "The position is right, but Pavel's move is gone. Can you make the move, and then undo it?"
    )
