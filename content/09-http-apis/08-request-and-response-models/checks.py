"""What checks of several exercises of this lesson share."""

import json
import re


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
