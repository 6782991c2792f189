"""Checks of the exercise which-grows-slower."""

import ast
import random

from main import lucia, tomasz, twice
from understory import program


class Isbn:
    compared = 0

    def __init__(self, text):
        self.text = text

    def __eq__(self, other):
        Isbn.compared += 1
        return self.text == other.text

    def __lt__(self, other):
        Isbn.compared += 1
        return self.text < other.text

    def __hash__(self):
        return hash(self.text)


def work(number):
    """Returns how often twice compares two ISBNs in a delivery of this length."""
    mixed = [0, *range(number - 1)]
    random.Random(number).shuffle(mixed)
    isbns = [Isbn(str(9000 + place)) for place in mixed]
    Isbn.compared = 0
    found = twice(isbns)
    steps = Isbn.compared
    assert {isbn.text for isbn in found} == {"9000"}, (
        f"In a delivery of {number} books, one is in it twice, and `twice` found {len(found)}."
    )
    return steps


def the_two_numbers():
    assert tomasz == 4, (
        f"`tomasz` is {tomasz!r}. Twice as many books, each compared with twice as many others: how many times the work?"
    )
    assert lucia == 4, f"`lucia` is {lucia!r}. How many ISBNs does `count` look at, and how often is it called?"


def the_delivery_stays_as_it_is():
    before = ["3", "1", "3"]
    twice(before)
    assert before == ["3", "1", "3"], (
        f"A delivery was ['3', '1', '3'] before your function saw it, and {before} afterwards. Which line changes it?"
    )


def other_deliveries():
    assert twice([]) == set()
    assert twice(["1", "2", "3"]) == set()
    assert twice(["5", "5", "5", "5", "6", "7", "7"]) == {"5", "7"}
    assert twice(["3", "1", "3"]) == {"3"}
    assert twice(["3", "1"]) == set()


def twice_as_many_isbns_about_twice_the_work():
    small, large = work(100), work(200)
    assert large < 2.8 * small + 50, (
        f"With 100 ISBNs, `twice` compared {small} times, and with 200, {large} times. In which line is the hidden loop?"
    )


def typed_in():
    assert tomasz == 4 and lucia == 4
    assert twice([]) == {"4017", "8850"}


def all_of_them():
    assert tomasz == 4 and lucia == 4
    assert twice(["1", "2", "1", "3"]) == {"1", "2", "3"}


def exactly_two():
    assert tomasz == 4 and lucia == 4
    assert twice(["1", "1", "2", "2", "2"]) == {"1"}


def a_list_comes_back():
    assert tomasz == 4 and lucia == 4
    assert isinstance(twice(["1", "2", "1"]), list)


def count_once_more():
    assert tomasz == 4 and lucia == 4
    small, large = work(100), work(200)
    assert large >= 2.8 * small + 50
    for node in ast.walk(ast.parse(program.source)):
        if isinstance(node, ast.FunctionDef) and node.name == "twice":
            assert any(isinstance(part, ast.Attribute) and part.attr == "count" for part in ast.walk(node))


def calls_the_other():
    assert tomasz == 4 and lucia == 4
    for node in ast.walk(ast.parse(program.source)):
        if isinstance(node, ast.FunctionDef) and node.name == "twice":
            assert any(
                isinstance(part, ast.Name) and part.id in ("twice_by_tomasz", "twice_by_lucia")
                for part in ast.walk(node)
            )
    small, large = work(100), work(200)
    assert large >= 2.8 * small + 50


def seen_is_a_list():
    assert tomasz == 4 and lucia == 4
    small, large = work(100), work(200)
    assert large >= 2.8 * small + 50


def only_the_single_ones():
    assert tomasz == 4 and lucia == 4
    assert twice(["1", "2", "1"]) == {"2"}


def nothing_remembered():
    assert tomasz == 4 and lucia == 4
    assert twice(["1", "1"]) == set() == twice(["2", "3", "2"])


def remembers_too_long():
    assert tomasz == 4 and lucia == 4
    twice(["check.py"])
    assert twice(["check.py"]) == {"check.py"}
