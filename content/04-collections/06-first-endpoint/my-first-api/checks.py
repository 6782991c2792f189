"""Checks of the exercise my-first-api."""

import re

from lesson import crash, data, short
from understory import first_answer, first_with_7, response, second_answer, second_with_7, third, third_answer


def variant(response, path):
    """Judges the answer to an example with a 7 at its end. A request that FastAPI refuses is fine."""
    assert response.status != 404, (
        f"`GET {path}` answered 404, although the same request without the 7 gets an answer. Does its address end with a gap?"
    )
    assert response.status != 500, (
        f"`GET {path}` answered 500, and the log ends with `{crash(response)}`. What should a friend see after typing that?"
    )
    if response.status != 422:
        data(response, path)


def answers_with_a_list_of_three_examples_or_more():
    value = data(response, "/")
    assert isinstance(value, list), (
        f"`GET /` answered {short(value)}, and that isn't a list. What does `front_page` return?"
    )
    assert len(value) > 2, f"`GET /` answered {short(value)}. How many examples should a friend find there?"
    for path in value:
        assert isinstance(path, str), (
            f"In the list of `/`, there's {short(path)}, which isn't a string. How could a friend send that as a request?"
        )
        assert path.startswith("/") and len(path) > 1, (
            f"In the list of `/`, there's {short(path)}. Which character does every address begin with, and what comes after it?"
        )
        assert not path.endswith("/"), (
            f"In the list of `/`, there's {short(path)}. What would a friend type after the last slash?"
        )
        assert "{" not in path, (
            f"In the list of `/`, there's {short(path)}. A friend would send the curly braces, too. What could an example have there instead?"
        )


def the_first_three_begin_with_different_words():
    words = [re.split("[/?]", path[1:])[0] for path in response.json[:3]]
    for word in words:
        assert words.count(word) == 1, (
            f"Of your first three examples, {words.count(word)} begin with `/{word}`. What else could a friend try?"
        )


def the_third_one_with_a_7_at_its_end():
    variant(response, third + "7")
    before = [first_answer, second_answer, third_answer]
    after = [first_with_7, second_with_7, response.json]
    assert before != after, (
        "With a 7 at the end, all three addresses got the same answers as without it. Where do your functions use what's in the gap?"
    )
