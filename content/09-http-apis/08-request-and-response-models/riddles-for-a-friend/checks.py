"""Checks of the exercise riddles-for-a-friend."""

import json
import re

from understory import number, response


def short(value, most=90):
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= most else text[: most - 2] + " …"


def ending(response):
    """Returns what the log says at the end of a traceback, as a part of a sentence."""
    lines = re.findall(r"^(?:\w+\.)*\w*(?:Error|Exception)\b.*$", response.log, re.MULTILINE)
    return f", and the log ends with `{lines[-1][:120]}`" if lines else ", without a traceback in the log"


def value_of(response):
    """Returns the JSON of an answer, or its text if it isn't JSON."""
    try:
        return response.json
    except ValueError:
        return response.text


def problems(response):
    """Returns the items of FastAPI's 422, and an empty list for any other answer."""
    value = value_of(response)
    detail = value.get("detail") if isinstance(value, dict) else None
    return [one for one in detail if isinstance(one, dict)] if isinstance(detail, list) else []


def path_of(problem):
    return ".".join(map(str, problem.get("loc", [])))


def answered(response, asked, status=200):
    """Returns the JSON of a good answer; otherwise says what the status means."""
    got = f"{asked} answered {response.status}"
    if response.status == 404:
        raise AssertionError(
            f"{got} with {short(value_of(response))}. Does one of your `@` lines fit this address? If it does, which line of yours says 404?"
        )
    if response.status == 405:
        raise AssertionError(
            f"{got}: you have this address, but not for this method. Which word comes after `app.` in its `@` line?"
        )
    if response.status == 307:
        raise AssertionError(
            f"{got}, which sends the caller on to another address. Is there a slash too many or too few in your `@` line?"
        )
    if response.status == 422 and problems(response):
        first = problems(response)[0]
        if "query" in first.get("loc", []):
            raise AssertionError(
                f"{got}: FastAPI looked for `{first['loc'][-1]}` after a `?` in the address, and didn't find it there. Where does the caller send it, and what tells FastAPI where to look?"
            )
        raise AssertionError(
            f"{got}, with this message for `{path_of(first)}`: {first.get('msg')}. Nothing is wrong with this request. Which line of yours refuses it?"
        )
    if response.status == 500:
        raise AssertionError(f"{got}{ending(response)}. What in your program leads to that?")
    assert response.status == status, f"{got}, but it should be {status}. Which line of your program sets the status?"
    value = value_of(response)
    assert value is not None, (
        f"{asked} answered `null`, so a function returned `None`. Which line should return the answer?"
    )
    return value


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
