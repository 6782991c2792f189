"""Checks of the exercise ask-again."""

import builtins

from main import ask_number

asked = []


def shows_the_question_that_it_gets():
    answers = ["no", "4"]

    def fake(*prompt):
        asked.append("".join(map(str, prompt)))
        return answers.pop(0) if answers else "0"

    real, printer = builtins.input, builtins.print
    builtins.input, builtins.print = fake, lambda *values, **named: None
    value = ask_number("How many? ")
    builtins.input, builtins.print = real, printer
    assert value == 4 and type(value) is int, (
        f"After `no` and `4`, `ask_number` returned `{value!r}`. It should be the number 4."
    )
    assert all("How many?" in text for text in asked), (
        "The question should be the one that the caller passes. Where is the parameter `question` used?"
    )


def fixed_question():
    answers = ["4"]

    def fake(*prompt):
        asked.append("".join(map(str, prompt)))
        return answers.pop(0) if answers else "0"

    real = builtins.input
    builtins.input = fake
    ask_number("How many? ")
    builtins.input = real
    assert "How many?" not in "".join(asked)
