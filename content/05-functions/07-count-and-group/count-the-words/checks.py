"""Checks of the exercise count-the-words."""

import re

from understory import program


def haraka_and_the_two_most_common_words():
    flat = " ".join(program.output.split())
    first, pairs, rest = " ".join(re.findall(r"\w+", flat)).partition("haraka 2 haina 1")
    assert pairs and not rest and re.findall(r"\d+", first)[:1] == ["2"], (
        f"Your output is `{flat}`. It should be the number 2, and then `haraka` and `haina` with their numbers."
    )


def another_text():
    first, pairs, rest = " ".join(re.findall(r"\w+", program.output)).partition("pole 4 haraka 2")
    assert pairs and not rest and re.findall(r"\d+", first)[:1] == ["2"]


def wrong_key():
    flat = " ".join(program.output.split())
    assert flat == "0 [('haraka', 2), ('haina', 1)]"
