"""Checks of the exercise copy-before-change."""

from main import what_if


def the_new_board_has_the_mark():
    now = ["X", ".", ".", ".", "O", ".", ".", ".", "."]
    answer = what_if(now, 8, "X")
    assert answer == ["X", ".", ".", ".", "O", ".", ".", ".", "X"]


def the_old_board_is_unchanged():
    now = ["X", ".", ".", ".", "O", ".", ".", ".", "."]
    what_if(now, 8, "X")
    what_if(now, 2, "O")
    assert now == ["X", ".", ".", ".", "O", ".", ".", ".", "."], (
        f"Ife only thought about two moves, but they are on the real board now: {''.join(now)}. How many lists does your function make?"
    )


def two_ideas_dont_get_mixed_up():
    now = ["."] * 9
    first = what_if(now, 0, "X")
    second = what_if(now, 4, "X")
    assert first == ["X"] + ["."] * 8, (
        f"The first idea was an X in place 0. After a second idea, it is {''.join(first)}."
    )
    assert second == ["."] * 4 + ["X"] + ["."] * 4, (
        f"The second idea was an X in place 4 of an empty board, but the function returned {''.join(second)}."
    )


def a_place_thats_taken():
    now = ["X", ".", ".", ".", "O", ".", ".", ".", "."]
    answer = what_if(now, 4, "X")
    assert answer is None, (
        f"Place 4 is taken, but your function returned {answer!r}. What should a taken place give you?"
    )
    assert what_if(now, 0, "X") is None, "Place 0 has an X already, but your function accepted another one there."
    assert now == ["X", ".", ".", ".", "O", ".", ".", ".", "."]


def another_game():
    now = ["O", "X", "O", "X", ".", "X", "O", "X", "."]
    assert what_if(now, 8, "O") == ["O", "X", "O", "X", ".", "X", "O", "X", "O"]
    assert what_if(now, 4, "X") == ["O", "X", "O", "X", "X", "X", "O", "X", "."]
    assert what_if(now, 7, "O") is None and now.count(".") == 2


def same_list():
    now = ["."] * 9
    answer = what_if(now, 8, "X")
    assert answer is now and now[8] == "X"


def second_name():
    now = ["."] * 9
    what_if(now, 8, "X")
    assert now[8] == "X"


def copy_not_called():
    try:
        what_if(["."] * 9, 8, "X")
        problem = ""
    except TypeError as error:
        problem = str(error)
    assert "method" in problem and "item assignment" in problem


def copy_unchanged():
    now = ["."] * 9
    answer = what_if(now, 8, "X")
    assert answer == now == ["."] * 9


def nothing_returned():
    now = ["."] * 9
    assert what_if(now, 8, "X") is None and now == ["."] * 9


def taken_anyway():
    now = ["X", ".", ".", ".", "O", ".", ".", ".", "."]
    answer = what_if(now, 4, "X")
    assert answer == ["X", ".", ".", ".", "X", ".", ".", ".", "."]


def only_the_other_mark():
    now = ["X", ".", ".", ".", "O", ".", ".", ".", "."]
    assert what_if(now, 4, "X") is None and what_if(now, 0, "X") is not None


def counts_from_one():
    now = ["."] * 9
    assert what_if(now, 8, "X") == ["."] * 7 + ["X", "."]


def longer_board():
    now = ["."] * 9
    answer = what_if(now, 8, "X")
    assert isinstance(answer, list) and len(answer) > 9
