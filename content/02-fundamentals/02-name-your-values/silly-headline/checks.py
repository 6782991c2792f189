"""Checks of the exercise silly-headline."""

import re

from understory import program


def all_four_answers_are_in_the_headline():
    answers = ("Wanjiru", "llama", "Oslo", "dancing")
    missing = [answer for answer in answers if answer.lower() not in program.output.lower()]
    assert not missing, (
        "One answer was "
        + missing[0]
        + ", but your output doesn't mention it. Where do you print the name that keeps that answer?"
    )


def with_at_least_two_words_of_yours():
    answers = ("Wanjiru", "llama", "Oslo", "dancing")
    rest = "\n".join(
        line for line in program.output.lower().splitlines() if any(answer.lower() in line for answer in answers)
    )
    for answer in answers:
        rest = rest.replace(answer.lower(), " ")
    words = re.findall(r"[^\W\d_]+", rest)
    assert len(words) >= 2, (
        "Your headline is made of the four answers and almost nothing else. Which words of yours would turn them into news?"
    )


def with_four_different_answers():
    answers = ("Grandpa Li", "jellyfish", "the Moon", "whistling")
    missing = [answer for answer in answers if answer.lower() not in program.output.lower()]
    assert not missing


def only_the_answers():
    words = ("wanjiru", "llama", "oslo", "dancing")
    rest = program.output.lower()
    assert all(word in rest for word in words)
    for word in words:
        rest = rest.replace(word, " ")
    assert len(re.findall(r"[^\W\d_]+", rest)) < 2
