"""Checks of the exercise front-desk-v2."""

from understory import program


def a_message_that_fits_two_words_gets_one_reply():
    lines = program.output.splitlines()
    assert len(lines) == 2, f"“Is the pool open?” and bye should give two lines. Your program printed {len(lines)}."
    assert lines[0] in ["We are open from 7 to 22.", "The pool is on level 1."], (
        f"“Is the pool open?” got this reply: {lines[0]}"
    )
