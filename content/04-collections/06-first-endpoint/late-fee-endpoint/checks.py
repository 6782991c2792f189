"""Checks of the exercise late-fee-endpoint."""

import json
import re


def short(value, most=80):
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= most else text[: most - 2] + " …"


def crash(response):
    """Returns the last line of the traceback in the log."""
    lines = re.findall(r"^(?:\w+\.)*\w*(?:Error|Exception)\b.*$", response.log, re.MULTILINE)
    return lines[-1][:120] if lines else "an error"


def data(response, path):
    """Returns the value of an answer with status 200; otherwise says what the status means."""
    status = response.status
    asked = f"`GET {path}` answered {status}"
    if status == 404:
        raise AssertionError(
            f"{asked}: none of your addresses fits. Is there an `@` line for this request, and where do the two differ?"
        )
    if status == 405:
        raise AssertionError(
            f"{asked}: you have this address, but not for `GET`. Which word comes after `app.` in its `@` line?"
        )
    if status == 307:
        raise AssertionError(
            f"{asked}, which sends the app on to another address. Is there a slash too many or too few in your `@` line?"
        )
    if status == 422:
        first = response.json["detail"][0]
        name = first["loc"][-1]
        if first["loc"][0] == "path":
            raise AssertionError(
                f"{asked}: FastAPI couldn't convert {short(first['input'])} for the parameter `{name}`. What comes after `{name}` in your `def` line?"
            )
        raise AssertionError(
            f"{asked}: the parameter `{name}` got no value, because no gap of this address has that name. Do the `@` line and the `def` line below it agree?"
        )
    if status == 500:
        raise AssertionError(
            f"{asked}, and the log ends with `{crash(response)}`. Which line of your program leads to that?"
        )
    assert status == 200, f"{asked}, but it should be 200. Which line of your program sets the status?"
    value = response.json
    assert value is not None, (
        f"`GET {path}` answered `null`, which is JSON's word for `None`. Which line of your function returns the answer?"
    )
    return value


def answers(response, days, late, fee):
    path = f"/late-fee/{days}"
    value = data(response, path)
    assert isinstance(value, dict), (
        f"`GET {path}` answered {short(value)}. Dalia's app needs three values, each with a name. What can hold them?"
    )
    for key in ("days", "late", "fee"):
        assert key in value, (
            f"The answer for {days} days is {short(value)}, and there's no `{key}` in it. Which key does your dictionary have instead, or is the whole pair missing?"
        )
    assert value["days"] == days and not isinstance(value["days"], bool), (
        f"In the answer for {days} days, `days` is {short(value['days'])}. What should be there?"
    )
    assert value["late"] is late, (
        f"In the answer for {days} days, `late` is {short(value['late'])}. How does your program find that out?"
    )
    amount = value["fee"]
    assert isinstance(amount, (int, float)) and not isinstance(amount, bool), (
        f"In the answer for {days} days, `fee` is {short(amount)}, which isn't a number, so an app can't calculate with it. What type should it have?"
    )
    assert abs(amount - fee) < 0.0001, (
        f"For {days} days, the fee is {amount}. What does the rule say: how much a day, and what are the limits?"
    )
