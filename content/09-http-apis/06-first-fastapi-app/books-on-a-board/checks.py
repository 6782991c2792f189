"""Checks of the exercise books-on-a-board."""

import json
import re

from understory import response


def short(value, most=80):
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= most else text[: most - 2] + " …"


def same(value, expected):
    """Says whether two values are the same in JSON, where `true` isn't 1."""
    return json.dumps(value, sort_keys=True) == json.dumps(expected, sort_keys=True)


def crash(response):
    """Returns the last line of the traceback in the log."""
    lines = re.findall(r"^(?:\w+\.)*\w*(?:Error|Exception)\b.*$", response.log, re.MULTILINE)
    return lines[-1][:120] if lines else "an error"


def said(response):
    text = response.text
    return text if len(text) <= 80 else text[:78] + " …"


def data(response, path):
    """Returns the value of an answer with status 200; otherwise says what the status means."""
    status = response.status
    asked = f"`GET {path}` answered {status}"
    if status == 404:
        raise AssertionError(
            f"{asked}. Which of your lines with `@` should answer this request? Compare the two, character by character."
        )
    if status == 405:
        raise AssertionError(
            f"{asked}: you have this path, but not for `GET`. Which method does its line with `@` name?"
        )
    if status == 307:
        raise AssertionError(
            f"{asked}, which sends the caller on to another path. Is there a slash too many or too few in your line with `@`?"
        )
    if status == 422:
        detail = response.json.get("detail") if response.text.startswith("{") else None
        first = detail[0] if isinstance(detail, list) and detail else {}
        place, name = (first.get("loc") or ["", ""])[0], (first.get("loc") or [""])[-1]
        if place == "path":
            raise AssertionError(
                f'{asked}: FastAPI refused {short(first["input"])} for the parameter `{name}`, with the message "{first.get("msg")}". What does your `def` line say about `{name}`?'
            )
        if place == "query":
            raise AssertionError(
                f"{asked}: the parameter `{name}` got no value, because no gap in this path has that name. Do the line with `@` and the `def` line below it agree?"
            )
        raise AssertionError(f"{asked}, so the request was refused. Which line of yours is the reason?")
    if status == 500 and crash(response).startswith("ValueError: ["):
        raise AssertionError(
            f"{asked}, because FastAPI can't write what your function returned as JSON. Which type does that value have?"
        )
    if status == 500:
        raise AssertionError(f"{asked}, and the log ends with `{crash(response)}`. Which line of yours leads to that?")
    assert status == 200, f"{asked}, but it should be 200. Which line of yours sets the status?"
    try:
        value = response.json
    except ValueError:
        raise AssertionError(
            f"`GET {path}` answered {said(response)}, and that isn't a value in JSON. What does FastAPI get from your function?"
        ) from None
    assert value is not None, (
        f"`GET {path}` answered `null`, so your function returned `None`. Did a `return` run, and what was its value?"
    )
    return value


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
