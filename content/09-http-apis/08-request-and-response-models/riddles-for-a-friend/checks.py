"""Checks of the exercise riddles-for-a-friend."""

import json

from lesson import answered, ending, short, value_of
from understory import number, response


def keeps_quiet(response, asked, secret="piano"):
    """Demands that an answer says nothing about the secret."""
    assert secret not in response.text.lower(), (
        f"{asked} answered {short(value_of(response))}, and the answer to the riddle is in it. Which line decides what goes out?"
    )


def riddle(value, asked, question=None):
    """Demands that a value is a riddle without its answer."""
    assert isinstance(value, dict), (
        f"{asked} answered with {short(value)} where a riddle should be. What does a caller need to guess it?"
    )
    for name in ("id", "question"):
        assert name in value, (
            f"{asked} answered {short(value)}, and there's no `{name}` in it. Which model decides about the fields of this answer?"
        )
    assert "answer" not in value, (
        f"{asked} answered {short(value)}, with a field called `answer`. What may everybody see of a riddle?"
    )
    assert question is None or value["question"] == question, (
        f"{asked} answered {short(value)}, and the question was {short(question)}. What happened to it?"
    )


def says(response, number, guess, answer):
    """Demands that a guess was right if it's the answer, and wrong if it isn't."""
    asked = f"`POST /riddles/{number}/guesses` with the guess `{guess}`"
    value = answered(response, asked, 201 if response.status == 201 else 200)
    keeps_quiet(response, asked)
    assert isinstance(value, dict) and isinstance(value.get("right"), bool), (
        f"{asked} answered {short(value)}. The game needs an object in which `right` is `true` or `false`. Which Python values become those?"
    )
    assert value["right"] is (guess.lower() == answer.lower()), (
        f"{asked} answered {short(value)}, and the answer to riddle {number} is `{answer}`. What does your program compare, and with which riddle?"
    )


def refused(response, what):
    assert response.status != 500, (
        f"{what} led to a 500{ending(response)}. What could refuse it before your function runs?"
    )
    assert response.status == 422, (
        f"{what} was answered with {response.status}, and 422 was expected. Where could your program refuse it?"
    )


def get_riddles_lists_your_own_riddles_without_their_answers():
    asked = "`GET /riddles`"
    value = answered(response, asked)
    assert isinstance(value, list), (
        f"{asked} answered {short(value)}, and that isn't a list. What could you turn into a list?"
    )
    assert value, f"{asked} answered an empty list. Which riddle of yours should a friend begin with?"
    for one in value:
        riddle(one, asked)
        question = one["question"]
        assert isinstance(question, str) and question.strip(), f"{asked} answered {short(value)}. What's the question?"


def post_riddles_makes_a_new_one():
    asked = "`POST /riddles`"
    value = answered(response, asked, 201)
    riddle(value, asked, "What can you catch, but not throw?")
    keeps_quiet(response, asked, "cold")


def post_riddles_makes_another_one():
    asked = "`POST /riddles`"
    riddle(answered(response, asked, 201), asked, "What has keys and opens no door?")
    keeps_quiet(response, asked)


def the_list_has_the_new_riddle_too():
    asked = "`GET /riddles`"
    value = answered(response, asked)
    new = [one for one in value if isinstance(one, dict) and str(one.get("id")) == str(number)]
    assert new, (
        f"After `POST /riddles` had answered with the id {number}, {asked} answered {short(value)}. Where did your program put the new riddle?"
    )
    riddle(new[0], asked, "What has keys and opens no door?")
    assert "piano" not in json.dumps(new[0]).lower(), (
        f"In the list, the new riddle is {short(new[0])}, so nobody has to guess any more. Which model decides about the fields of a riddle?"
    )


def an_empty_guess_is_never_right():
    if response.status != 422:
        says(response, number, "", "A piano")


def a_second_riddle_gets_a_different_number():
    value = answered(response, "`POST /riddles`", 201)
    assert str(value.get("id")) != str(number), (
        f"Two riddles were added, and both got the id {number}. Where does your program get the number from?"
    )
