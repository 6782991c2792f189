"""Checks of the exercise lend-method."""

import builtins

from main import Book, ferry
from understory import program


def two_stories_and_nothing_for_priya():
    lines = [line.strip() for line in program.output.splitlines() if line.strip()]
    assert lines[:3] == ["2", "A story for Momo", "A story for Omar"], (
        "The first three lines should be: 2 / A story for Momo / A story for Omar. Yours are: " + " / ".join(lines[:3])
    )
    assert len(lines) == 5 and lines[3].startswith("Nothing for Priya:"), (
        "After Omar, nothing is left for Priya. Your lines from there: " + " / ".join(lines[3:])
    )
    assert "Night Ferry" in lines[3], "Priya hears: " + lines[3] + " Which book is it about?"
    assert lines[4] == "0", "The last line says how many copies are free. Yours is: " + lines[4]


def a_refused_loan_changes_nothing():
    one = Book("Emma", 1)
    one.lend()
    try:
        one.lend()
        refused = False
    except ValueError:
        refused = True
    assert refused, "Emma has one copy, and it was lent twice."
    assert (one.copies, one.lent, one.free()) == (1, 1, 0), (
        f"After a refused loan, `copies` is {one.copies}, `lent` is {one.lent}, and `free()` returns {one.free()}."
    )


def other_books():
    first = Book("Dune", 3)
    second = Book("Sula")
    first.lend()
    first.lend()
    second.lend()
    assert (first.lent, first.free(), first.copies) == (2, 1, 3)
    assert (second.lent, second.free()) == (1, 0)
    try:
        second.lend()
        text = ""
    except ValueError as error:
        text = str(error)
    assert "Sula" in text and "Dune" not in text
    first.lend()
    assert first.free() == 0 and second.lent == 1


def free_printed():
    real = builtins.print
    builtins.print = lambda *values, **named: None
    try:
        free = Book("Emma").free()
    finally:
        builtins.print = real
    assert free is None


def story_instead_of_self():
    one = Book("Emma", 2)
    before = ferry.lent
    one.lend()
    assert ferry.lent == before + 1 and one.lent == 0


def lent_first():
    one = Book("Emma", 1)
    one.lend()
    try:
        one.lend()
        refused = False
    except ValueError:
        refused = True
    assert refused and one.lent == 2


def local_lent():
    one = Book("Emma", 2)
    one.lend()
    assert one.lent == 0 and one.copies == 2


def copies_taken_away():
    one = Book("Emma", 2)
    one.lend()
    assert one.copies == 1


def one_too_few():
    try:
        Book("Emma").lend()
        refused = False
    except ValueError:
        refused = True
    assert refused


def two_copies_only():
    one = Book("Emma", 1)
    one.lend()
    one.lend()
    assert one.lent == 2
    two = Book("Emma", 2)
    two.lend()
    two.lend()
    try:
        two.lend()
        refused = False
    except ValueError:
        refused = True
    assert refused


def title_not_named():
    texts = []
    for title in ["Emma", "Dune"]:
        one = Book(title)
        one.lend()
        try:
            one.lend()
        except ValueError as error:
            texts.append(str(error))
    assert len(texts) == 2 and texts[0] == texts[1]


def refusal_printed():
    real = builtins.print
    printed = []
    builtins.print = lambda *values, **named: printed.append(values)
    try:
        one = Book("Emma")
        one.lend()
        one.lend()
        silent = True
    except ValueError:
        silent = False
    finally:
        builtins.print = real
    assert silent and printed and one.lent == 1


def refuses_with_return():
    one = Book("Emma")
    one.lend()
    assert isinstance(one.lend(), str)
