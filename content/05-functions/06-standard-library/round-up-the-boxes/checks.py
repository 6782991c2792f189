"""Checks of the exercise round-up-the-boxes."""

from main import boxes_for


def a_team_without_coins():
    answer = boxes_for({"Foxes": 12, "Owls": 0}, 12)
    assert answer == 1, (
        f"For 12 coins and 0 coins, with 12 per box, your function returned {answer!r}. How many boxes does a team without coins need?"
    )


def other_teams_and_boxes():
    assert boxes_for({"A": 5, "B": 5, "C": 5}, 4) == 6
    assert boxes_for({"A": 9}, 10) == 1
    assert boxes_for({"A": 7, "B": 3}, 1) == 10
    assert boxes_for({"A": 10, "B": 11, "C": 20, "D": 21}, 10) == 8
    assert boxes_for({}, 3) == 0


def names_instead_of_coins():
    try:
        boxes_for({"A": 25}, 12)
        problem = ""
    except TypeError as error:
        problem = str(error)
    assert "'str'" in problem or "dict" in problem
