"""What checks of several exercises of this lesson share."""

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
