"""Checks of the exercise locked-doors."""

import re

from lesson import answered, ending, problems, short, value_of
from understory import first, first_message, first_status, response, second, second_message, second_status, third


def asked_for(path):
    return f"`GET {path}`"


def door(response, asked):
    """Demands that an answer is a closed door. Returns what's in `error`."""
    status, value = response.status, value_of(response)
    shown = short(value, 120)
    if status == 500:
        raise AssertionError(f"{asked} answered 500{ending(response)}. Which line of yours was that?")
    assert status != 422 or not problems(response), (
        f"{asked} answered 422: {shown}. Which value does that route need, and does the request have it?"
    )
    if isinstance(value, dict) and "detail" in value and "error" not in value:
        raise AssertionError(
            f"{asked} answered {status} with {shown}, which is FastAPI's own shape. Which of your functions should have answered?"
        )
    assert 400 <= status < 500, (
        f"{asked} answered {status} with {shown}. With which digit does the status of a closed door begin?"
    )
    assert isinstance(value, dict) and isinstance(value.get("error"), dict), (
        f"{asked} answered {status} with {shown}. Where is the object `error` in it?"
    )
    error = value["error"]
    for name in ("status", "message", "next"):
        assert name in error, (
            f"{asked} answered {status} with {shown}, and in `error` there's no `{name}`. Which function makes this body?"
        )
    assert error["status"] == status, (
        f"{asked} answered {status}, but the body says {short(error['status'])}. Where does each of the two come from?"
    )
    message, path = error["message"], error["next"]
    assert isinstance(message, str) and message.strip(), (
        f"{asked} says {short(message)} as its message. What should your friend read?"
    )
    assert isinstance(path, str) and path.startswith("/"), (
        f"{asked} says {short(path)} as its `next`. Which character does a path begin with, and is there anything in front of it?"
    )
    return error


def is_own_exception(response):
    """Returns whether the log ends with an exception that isn't one of Python's."""
    import builtins

    names = re.findall(r"^(?:\w+\.)*(\w+)(?::.*)?$", response.log, re.MULTILINE)
    return bool(names) and not hasattr(builtins, names[-1])


def leads_on(path, *before):
    """Demands that a door doesn't lead back to one that was there before."""
    back = path in before
    assert not back, (
        f"`GET {before[-1]}` says that `{path}` is next, and your friend has been there already. Is that one of your three doors, or the answer to an address that no route has?"
    )


def the_second_door_is_closed():
    leads_on(first, "/")
    is_open = response.status < 300
    assert not is_open, (
        f"`GET {first}` answered {response.status}, so your friend is outside after one closed door. How many should there be?"
    )
    door(response, asked_for(first))


def the_third_door_is_closed():
    leads_on(second, "/", first)
    is_open = response.status < 300
    assert not is_open, (
        f"`GET {second}` answered {response.status}, so your friend is outside after two closed doors. How many should there be?"
    )
    door(response, asked_for(second))


def the_three_doors_are_different():
    statuses = [first_status, second_status, response.status]
    assert len({*statuses}) > 1, (
        f"All three doors answered {response.status}. Is it the same reason each time, or does another status fit one of them better?"
    )
    messages = [first_message, second_message, response.json["error"]["message"]]
    assert len({*messages}) == 3, (
        f"Two of your doors say the same: {short(messages)}. How does your friend know that this is another door?"
    )


def after_the_third_door_your_friend_is_outside():
    leads_on(third, "/", first, second)
    asked, shown = f"`GET {third}`", short(value_of(response), 120)
    still_closed = 400 <= response.status < 500
    assert not still_closed, (
        f"Three doors were closed, and {asked} answered {response.status} with {shown}. Your friend should be outside now. Does a route of yours have this address?"
    )
    answered(response, asked)


def an_address_without_a_route_leads_back_to():
    asked = "`GET /the/roof/of/the/neighbours`"
    assert response.status == 404, (
        f"{asked} answered {response.status}. You have no route for it, so what's its usual status?"
    )
    error = door(response, asked)
    assert error["next"] == "/", f"{asked} says {short(error['next'])} as its `next`. Where does the game begin?"


def a_method_without_a_route_leads_back_to():
    asked = "`DELETE /`"
    assert response.status == 405, (
        f"{asked} answered {response.status}. You have a route for `/`, but not for this method, so what's its usual status?"
    )
    error = door(response, asked)
    assert error["next"] == "/", f"{asked} says {short(error['next'])} as its `next`. Where does the game begin?"


def status_of_another_door():
    error = value_of(response)["error"]
    assert isinstance(error["status"], int) and error["status"] != response.status
