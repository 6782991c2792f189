"""Checks of the exercise books-on-a-board."""

from lesson import crash, data, said, short
from understory import response


def titles(response, board, expected):
    path = f"/boards/{board}"
    value = data(response, path)
    assert isinstance(value, list), (
        f"`GET {path}` answered {short(value)}, and Chipo wants a list of titles. What does your function return?"
    )
    for item in value:
        assert isinstance(item, str), (
            f"In the list for board {board}, there's {short(item)}. What does Chipo want to read about each book?"
        )
    missing = [title for title in expected if title not in value]
    more = [title for title in value if title not in expected]
    assert not more, (
        f"`GET {path}` answered with {short(more[0])}, which isn't the title of a book on board {board}. How did it get into the list?"
    )
    assert not missing, (
        f"{short(missing[0])} is on board {board}, but it isn't in the answer to `GET {path}`. Where does your function decide which titles it keeps?"
    )
    assert len(value) == len(expected), (
        f"`GET {path}` answered {short(value)}, so a title is there more than once. How often does your function add it?"
    )


def board_3_gets_an_empty_list():
    if response.status == 200 and response.json is None:
        raise AssertionError(
            "`GET /boards/3` answered `null`, and a caller expects a list, even if there's nothing in it. What does your function return when it finds no book?"
        )
    titles(response, 3, [])


def a_word_gets_422():
    if response.status == 500:
        raise AssertionError(
            f"`GET /boards/top` answered 500, and the log ends with `{crash(response)}`. Who could refuse that word before your function runs?"
        )
    assert response.status == 422, (
        f"`GET /boards/top` answered {response.status} and {said(response)}. How could FastAPI know that this part of the path has to be a whole number?"
    )
