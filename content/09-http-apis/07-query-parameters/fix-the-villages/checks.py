"""Checks of the exercise fix-the-villages."""

from lesson import data, same, short
from understory import response


def answers(response, address, expected):
    value = data(response, address)
    assert same(value, expected), (
        f"`GET {address}` answered {short(value)}, and the tablet expected {short(expected)}. Which line of yours makes this answer?"
    )


def the_first_page_of_all_the_villages():
    if response.status == 200 and response.json == []:
        raise AssertionError(
            "`GET /villages` answered an empty list. Nobody named a number of people, so what is `under` then? Which villages does your function find, and which of them are on the page?"
        )
    answers(response, "/villages", ["aksu", "bayan"])
