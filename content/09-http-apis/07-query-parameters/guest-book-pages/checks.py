"""Checks of the exercise guest-book-pages."""

import json
import re


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


def data(response, address):
    """Returns the value of an answer with status 200; otherwise says what the status means."""
    status = response.status
    asked = f"`GET {address}` answered {status}"
    if status == 404:
        raise AssertionError(
            f"{asked}. Which of your lines with `@` should answer this request? Compare the two paths, character by character."
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
        if first.get("type") == "missing":
            raise AssertionError(
                f"{asked}: FastAPI looked for `{name}`, and it isn't in the request. When may a caller leave a parameter out?"
            )
        if place in ("path", "query"):
            raise AssertionError(
                f'{asked}: FastAPI refused {short(first.get("input"))} for `{name}`, with the message "{first.get("msg")}". Which type and which limits did you declare?'
            )
        raise AssertionError(f"{asked}, so the request was refused. Which line of yours is the reason?")
    if status == 500:
        raise AssertionError(f"{asked}, and the log ends with `{crash(response)}`. Which line of yours leads to that?")
    assert status == 200, f"{asked}, but it should be 200. Which line of yours sets the status?"
    try:
        value = response.json
    except ValueError:
        raise AssertionError(
            f"`GET {address}` answered {said(response)}, and that isn't a value in JSON. What does FastAPI get from your function?"
        ) from None
    assert value is not None, (
        f"`GET {address}` answered `null`, so your function returned `None`. Did a `return` run, and what was its value?"
    )
    return value


BOOK = [
    "Best bus.",
    "It smells of diesel and adventure.",
    "I read on and missed my stop.",
    "Is there a part two?",
    "My goat ate page 40.",
    "More dragons, please.",
    "Who has the atlas?",
    "Sorry about the goat.",
    "I can reach the top shelf now!",
    "See you on Friday.",
]


def shows(response, address, page, pages, messages):
    value = data(response, address)
    assert isinstance(value, dict), (
        f"`GET {address}` answered {short(value)}. How would a caller find out from that how many pages there are?"
    )
    for key in ("page", "pages", "messages"):
        assert key in value, (
            f"`GET {address}` answered {short(value)}, and there's no `{key}` in it. Which line of yours builds this answer?"
        )
    assert same(value["page"], page), (
        f"`GET {address}` says that this is page {short(value['page'])}. Which page should it be?"
    )
    found = value["messages"]
    assert isinstance(found, list), (
        f"In the answer to `GET {address}`, `messages` is {short(found)}. What does a slice of a list give you?"
    )
    assert found == messages, (
        f"On `{address}`, there should be {about(messages)}, and your answer has {about(found)}. Where does your page start in the list, and where does it stop?"
    )
    assert same(value["pages"], pages), (
        f"`GET {address}` says that there are {short(value['pages'])} pages. How many pages do the ten messages fill at this size?"
    )


def about(messages):
    if not messages:
        return "no messages"
    first = f"{len(messages)} message{'' if len(messages) == 1 else 's'}"
    return f"{first}, from {short(messages[0])} on"


def refused(response, address, why):
    if response.status == 500:
        raise AssertionError(
            f"`GET {address}` answered 500, and the log ends with `{crash(response)}`. {why} Who could refuse the request before your function runs?"
        )
    assert response.status == 422, (
        f"`GET {address}` answered {response.status} and {said(response)}. {why} How could FastAPI know?"
    )
