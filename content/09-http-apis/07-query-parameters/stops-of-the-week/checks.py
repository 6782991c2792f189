"""Checks of the exercise stops-of-the-week."""

from lesson import crash, data, said, same, short
from understory import response

WEEK = [
    {"village": "Aksu", "day": "monday", "hour": 9},
    {"village": "Karatau", "day": "monday", "hour": 14},
    {"village": "Tasbulak", "day": "wednesday", "hour": 10},
    {"village": "Bayan", "day": "friday", "hour": 9},
    {"village": "Aksu", "day": "friday", "hour": 15},
]


def named(stop):
    return f"{stop['village']} on {stop['day']} at {stop['hour']}"


def stops(response, address, *expected):
    """Says whether an answer has the stops with these places in the timetable, in any order."""
    value = data(response, address)
    assert isinstance(value, list), (
        f"`GET {address}` answered {short(value)}, and a caller expects a list of stops. What does your function return?"
    )
    for stop in value:
        assert any(same(stop, one) for one in WEEK), (
            f"In the answer to `GET {address}`, there's {short(stop)}. Is that a whole stop, as in `STOPS`?"
        )
    right = [WEEK[place] for place in expected]
    more = [stop for stop in value if stop not in right]
    missing = [stop for stop in right if stop not in value]
    assert not more, (
        f"`GET {address}` answered with {named(more[0])}. Which of your conditions should have left it out?"
    )
    assert not missing, f"`GET {address}` answered without {named(missing[0])}. Which of your conditions left it out?"
    assert len(value) == len(right), (
        f"`GET {address}` answered with {len(value)} stops, and some of them are there twice. How often does your function add one?"
    )


def no_filter_all_the_stops():
    if response.status == 200 and response.json == []:
        raise AssertionError(
            "`GET /stops` answered an empty list. Nobody named a day or an hour, so what are your parameters then, and which stop fits them?"
        )
    stops(response, "/stops", 0, 1, 2, 3, 4)


def a_word_for_the_hour_gets_422():
    if response.status == 500:
        raise AssertionError(
            f"`GET /stops?earliest=noon` answered 500, and the log ends with `{crash(response)}`. Who could refuse that word before your function runs?"
        )
    assert response.status == 422, (
        f"`GET /stops?earliest=noon` answered {response.status} and {said(response)}. How could FastAPI know that an hour is a whole number?"
    )
