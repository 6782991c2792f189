"""Checks of the exercise undo-the-move."""

from understory import program


def two_moves():
    rows = [line.replace(" ", "").replace("|", "").upper() for line in program.output.splitlines()]
    rows = [row for row in rows if len(row) == 3 and set(row) <= set("XO.")]
    assert rows, "After two moves, your output has no board: three lines with three characters each, X, O or a dot."
    assert rows[-3:] == ["O..", ".X.", "..."], (
        "After 5 and 1, the last board is "
        + " / ".join(rows[-3:])
        + ". X played 5, in the middle, and O played 1, at the top left."
    )


def one_undo():
    rows = [line.replace(" ", "").replace("|", "").upper() for line in program.output.splitlines()]
    rows = [row for row in rows if len(row) == 3 and set(row) <= set("XO.")]
    assert rows[-3:] == ["...", ".X.", "..O"], (
        "After 5, 1, `u` and 9, the last board is "
        + " / ".join(rows[-3:])
        + ". O took the 1 back and played 9 instead."
    )
    assert len(rows) >= 12, (
        f"The players typed four answers, but your output has {len(rows)} lines of a board. Is the board printed after every answer?"
    )


def back_to_the_empty_board():
    rows = [line.replace(" ", "").replace("|", "").upper() for line in program.output.splitlines()]
    rows = [row for row in rows if len(row) == 3 and set(row) <= set("XO.")]
    assert rows[-3:] == ["..X", "...", "..."], (
        "After three moves, three times `u` and then 3, the last board is "
        + " / ".join(rows[-3:])
        + ". Three times `u` takes back all the moves, so X starts again."
    )


def nothing_to_take_back():
    rows = [line.replace(" ", "").replace("|", "").upper() for line in program.output.splitlines()]
    rows = [row for row in rows if len(row) == 3 and set(row) <= set("XO.")]
    assert rows[-3:] == [".X.", "...", "..."], (
        "After `u`, 1, `u`, `u` and 2, the last board is "
        + " / ".join(rows[-3:])
        + ". On an empty board, `u` does nothing, so the 2 is X's first move."
    )


def u_on_an_empty_board_changes_nothing_not_even():
    rows = [line.replace(" ", "").replace("|", "").upper() for line in program.output.splitlines()]
    rows = [row for row in rows if len(row) == 3 and set(row) <= set("XO.")]
    assert rows[-3:] == ["...", ".X.", "..."], (
        "After `u` and 5, the last board is "
        + " / ".join(rows[-3:])
        + ". There was nothing to take back, so the 5 is X's first move."
    )
    assert len(rows) >= 6, (
        f"The players typed `u` and 5, but your output has {len(rows)} lines of a board. Is the board printed after every answer?"
    )


def a_place_thats_taken():
    rows = [line.replace(" ", "").replace("|", "").upper() for line in program.output.splitlines()]
    rows = [row for row in rows if len(row) == 3 and set(row) <= set("XO.")]
    assert rows[-3:] == ["O..", ".X.", "..."], (
        "After 5, 5 and 1, the last board is "
        + " / ".join(rows[-3:])
        + ". The second 5 changes nothing, and O tries again with 1."
    )
    assert len(rows) >= 9, (
        f"The players typed three answers, but your output has {len(rows)} lines of a board. Is the board printed after a move that was refused, too?"
    )


def a_longer_game():
    rows = [line.replace(" ", "").replace("|", "").upper() for line in program.output.splitlines()]
    rows = [row for row in rows if len(row) == 3 and set(row) <= set("XO.")]
    assert rows[-3:] == ["X.O", "..X", ".O."]


def only_moves_are_printed():
    rows = [line.replace(" ", "").replace("|", "").upper() for line in program.output.splitlines()]
    rows = [row for row in rows if len(row) == 3 and set(row) <= set("XO.")]
    assert len(rows) == 6


def always_x():
    rows = [line.replace(" ", "").replace("|", "").upper() for line in program.output.splitlines()]
    rows = [row for row in rows if len(row) == 3 and set(row) <= set("XO.")]
    assert rows[-3:] == ["X..", ".X.", "..."]


def same_board_in_history():
    rows = [line.replace(" ", "").replace("|", "").upper() for line in program.output.splitlines()]
    rows = [row for row in rows if len(row) == 3 and set(row) <= set("XO.")]
    assert rows[-3:] == ["O..", ".X.", "..."] and len(rows) > 8


def one_step_only():
    rows = [line.replace(" ", "").replace("|", "").upper() for line in program.output.splitlines()]
    rows = [row for row in rows if len(row) == 3 and set(row) <= set("XO.")]
    assert rows[-3:] == ["...", ".X.", "..."]


def turn_not_taken_back():
    rows = [line.replace(" ", "").replace("|", "").upper() for line in program.output.splitlines()]
    rows = [row for row in rows if len(row) == 3 and set(row) <= set("XO.")]
    assert rows[-3:] == ["...", ".X.", "..X"]


def places_from_zero():
    rows = [line.replace(" ", "").replace("|", "").upper() for line in program.output.splitlines()]
    rows = [row for row in rows if len(row) == 3 and set(row) <= set("XO.")]
    assert rows[-3:] == ["...", "..X", "..."]


def taken_place_overwritten():
    rows = [line.replace(" ", "").replace("|", "").upper() for line in program.output.splitlines()]
    rows = [row for row in rows if len(row) == 3 and set(row) <= set("XO.")]
    assert rows[-3:] == ["...", ".O.", "..."]


def refused_move_costs_a_turn():
    rows = [line.replace(" ", "").replace("|", "").upper() for line in program.output.splitlines()]
    rows = [row for row in rows if len(row) == 3 and set(row) <= set("XO.")]
    assert rows[-3:] == ["X..", ".X.", "..."]


def refused_move_in_history():
    rows = [line.replace(" ", "").replace("|", "").upper() for line in program.output.splitlines()]
    rows = [row for row in rows if len(row) == 3 and set(row) <= set("XO.")]
    assert rows[-3:] == ["...", ".X.", "..."]


def turn_flips_anyway():
    rows = [line.replace(" ", "").replace("|", "").upper() for line in program.output.splitlines()]
    rows = [row for row in rows if len(row) == 3 and set(row) <= set("XO.")]
    assert rows[-3:] == ["...", ".O.", "..."]
