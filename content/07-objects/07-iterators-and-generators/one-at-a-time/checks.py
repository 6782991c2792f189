"""Checks of the exercise one-at-a-time."""

import builtins
import contextlib
import io

from main import read_aloud


def every_page_of_the_book_to_the_last():
    real = builtins.print
    builtins.print = lambda *values, **named: None
    try:
        read = list(read_aloud(["  Once ", "twice", " often"]))
    finally:
        builtins.print = real
    assert read == ["Once", "twice", "often"], f"From a book with three pages, your generator read {read}."


def another_book_page_by_page():
    steps = []
    with contextlib.redirect_stdout(io.StringIO()) as out:
        book = read_aloud([" a fox ", "", "the sea", " rain"])
        other = read_aloud(["salt"])
        steps.append((None, len(out.getvalue().splitlines())))
        for time in range(4):
            steps.append((next(book), len(out.getvalue().splitlines())))
        steps.append((next(other), out.getvalue().splitlines()[-1]))
    assert steps == [(None, 0), ("a fox", 1), ("", 2), ("the sea", 3), ("rain", 4), ("salt", "(turns to page 1)")]


def two_pages_only():
    real = builtins.print
    builtins.print = lambda *values, **named: None
    try:
        read = list(read_aloud(["  Once ", "twice", " often"]))
    finally:
        builtins.print = real
    assert len(read) == 2
