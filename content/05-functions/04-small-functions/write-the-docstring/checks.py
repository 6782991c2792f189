"""Checks of the exercise write-the-docstring."""

import io
import re
import sys

from main import clean_move, loser_against


def clean_move_keeps_its_promise():
    for answer, expected in (("R", "rock"), (" paper", "paper"), ("s", "scissors")):
        move = clean_move(answer)
        assert move == expected, (
            f"`clean_move({answer!r})` returned {move!r}. What does the docstring promise for that?"
        )
    for answer in ("dragon", "", "rocks", "x"):
        move = clean_move(answer)
        assert move is None, f"`clean_move({answer!r})` returned {move!r}. What does the docstring promise for that?"


def clean_move_still_has_its_docstring():
    promise = clean_move.__doc__ or ""
    assert "None" in promise and "scissors" in promise, (
        "The promise of `clean_move` has changed or is gone. It was right: which part of the function should change instead?"
    )


def loser_against_has_a_docstring():
    promise = loser_against.__doc__
    assert promise, (
        "`help` finds no docstring in `loser_against`. It should be a string in quotes, the first thing inside the function. Is it?"
    )
    words = re.findall(r"\w+", promise)
    assert len(words) >= 5, (
        f"Your docstring has {len(words)} words. What does the function return? And when is there nothing to return?"
    )
    assert "None" in words, "Your docstring doesn't mention `None`. When does the function return it?"
    assert "move" in promise.lower(), "Your docstring doesn't mention a move. What does the function need?"
    assert not re.search(r"(?i)\bmove (?:that|which) (?:wins|beats)\b", promise), (
        "Your docstring promises the move that wins. `loser_against('rock')` returns `scissors`. Which of the two wins?"
    )


def promise_changed():
    assert clean_move("dragon") == "dragon"
    assert "None" not in (clean_move.__doc__ or "")


def too_short():
    assert loser_against.__doc__ and "None" not in loser_against.__doc__
    assert "loser" in loser_against.__doc__


def prints_the_doc():
    kept, sys.stdout = sys.stdout, io.StringIO()
    loser_against("rock")
    printed, sys.stdout = sys.stdout.getvalue(), kept
    assert printed


def the_winner_promised():
    assert re.search(r"(?i)\bmove (?:that|which) (?:wins|beats)\b", loser_against.__doc__)
