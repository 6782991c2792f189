"""Checks of the exercise fix-unbound-local."""

from main import add_up, find_leader


def the_same_call_the_same_result():
    first = add_up([7, 2])
    second = add_up([7, 2])
    assert first == 9, f"`add_up([7, 2])` returned {first}. Where does its total start?"
    assert second == first, (
        f"`add_up([7, 2])` returned {first}, but the same call after it returned {second}. What does your function remember from the call before?"
    )
    assert add_up([]) == 0


def find_leader_returns_a_name():
    name = find_leader(4, 7)
    assert name is not None, "`find_leader(4, 7)` returned nothing. How can the name get to the line that calls it?"
    assert find_leader(4, 7) == "Diego"
    assert find_leader(8, 7) == "Hana"
