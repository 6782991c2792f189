"""What checks of several exercises of this lesson share."""

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
