"""Checks of the exercise lowest-and-highest."""

from main import lowest_and_highest


def leaves_the_list_alone():
    rounds_before = [4, 1, 3]
    lowest_and_highest(rounds_before)
    assert rounds_before == [4, 1, 3], f"After the call, the list [4, 1, 3] is {rounds_before}. Which line changes it?"


def empty_crashes():
    try:
        lowest_and_highest([])
    except ValueError:
        pass
    else:
        assert False


def list_sorted():
    kept = [4, 1, 3]
    lowest_and_highest(kept)
    assert kept == [1, 3, 4]
