"""Checks of the exercise greet-by-address."""

from lesson import crash, data, short
from understory import response


def greets(response, path, greeting):
    value = data(response, path)
    assert isinstance(value, dict) and "greeting" in value, (
        f"`GET {path}` answered {short(value)}. Dalia's app looks for the key `greeting`. What does your function return?"
    )
    assert value["greeting"] == greeting, (
        f"`GET {path}` answered {short(value['greeting'])}, and Dalia's app expected {short(greeting)}. Which of your lines makes this greeting?"
    )


def a_word_instead_of_a_visit_gets_422():
    if response.status == 500:
        raise AssertionError(
            f"`GET /hello/Omar/two` answered 500, and the log ends with `{crash(response)}`. What could refuse such a request before your function runs?"
        )
    assert response.status == 422, (
        f"`GET /hello/Omar/two` answered {response.status} and {response.text[:80]}. How could FastAPI know that the visit should be a whole number?"
    )
