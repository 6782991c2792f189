"""Checks of the exercise reservation-queue."""

import ast

from main import Reservations
from understory import program


def its_made_from_a_deque():
    tree = ast.parse(program.source)
    names = {
        alias.asname or alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
        if alias.name == "deque"
    }
    assert any(
        isinstance(node, ast.Name) and node.id in names or isinstance(node, ast.Attribute) and node.attr == "deque"
        for node in ast.walk(tree)
    ), "Your program makes no `deque`. Which module does it come from?"


def two_books_have_two_queues():
    one, two = Reservations(), Reservations()
    one.join("Zoya")
    place = two.join("Wei")
    assert place == 1, f"Zoya waits for one book, and then Wei, alone, for another. He has place {place!r}."


def other_names_other_moves():
    queue = Reservations()
    places = [queue.join(name) for name in ("Bo", "Ada", "Wei", "Ada", "Zoya")]
    assert places == [1, 2, 3, 2, 4]
    queue.leave("Nobody")
    queue.leave("Bo")
    assert queue.join("Wei") == 2
    assert queue.join("Bo") == 4
    assert [queue.serve() for number in range(5)] == ["Ada", "Wei", "Zoya", "Bo", None]
    assert queue.join("Ada") == 1
    queue.leave("Ada")
    queue.leave("Ada")
    assert queue.serve() is None


def one_queue_for_all():
    one, two = Reservations(), Reservations()
    first, second = one.join("check.py"), two.join("Wei")
    assert isinstance(first, int) and second == first + 1
    one.serve()


def last_one_first():
    queue = Reservations()
    for name in ("Bo", "Ada", "Wei"):
        queue.join(name)
    assert queue.serve() == "Wei"


def in_twice():
    queue = Reservations()
    for name in ("Bo", "Bo"):
        queue.join(name)
    assert queue.serve() == "Bo" and queue.serve() == "Bo"
    queue = Reservations()
    queue.join("Bo")
    queue.serve()
    assert queue.serve() is None


def to_the_end_again():
    queue = Reservations()
    for name in ("Bo", "Ada", "Bo"):
        queue.join(name)
    assert queue.serve() == "Ada" and queue.serve() == "Bo"


def place_zero():
    queue = Reservations()
    assert queue.join("Bo") == 0


def join_is_silent():
    queue = Reservations()
    assert queue.join("Bo") is None


def place_is_the_length():
    queue = Reservations()
    places = [queue.join(name) for name in ("Bo", "Ada", "Bo")]
    assert places == [1, 2, 2]
    assert queue.serve() == "Bo" and queue.serve() == "Ada"


def leave_crashes():
    queue = Reservations()
    queue.join("Bo")
    try:
        queue.leave("Ada")
        crashed = False
    except ValueError:
        crashed = True
    assert crashed


def never_leaves():
    queue = Reservations()
    for name in ("Bo", "Ada"):
        queue.join(name)
    assert queue.serve() == "Bo" and queue.serve() == "Bo"
    assert queue.join("Ada") == 2


def still_a_list():
    tree = ast.parse(program.source)
    names = {
        alias.asname or alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
        if alias.name == "deque"
    }
    used = any(
        isinstance(node, ast.Name) and node.id in names or isinstance(node, ast.Attribute) and node.attr == "deque"
        for node in ast.walk(tree)
    )
    assert not used
    queue = Reservations()
    for name in ("Bo", "Ada"):
        queue.join(name)
    assert queue.serve() == "Bo"


def another_place():
    queue = Reservations()
    first, second = queue.join("Bo"), queue.join("Bo")
    assert first == 1 and second != 1


def serve_is_silent():
    queue = Reservations()
    queue.join("Bo")
    assert queue.serve() is None


def leave_does_nothing():
    queue = Reservations()
    queue.join("Bo")
    queue.leave("Bo")
    assert queue.serve() == "Bo"


def the_wrong_one_leaves():
    queue = Reservations()
    for name in ("Bo", "Ada"):
        queue.join(name)
    queue.leave("Ada")
    assert queue.serve() == "Ada"
