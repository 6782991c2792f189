"""Checks of the exercise one-voice."""

import re

from lesson import answered, ending, short, value_of
from understory import response


def shape(response, asked, status):
    """Demands that a failure has this status and the one shape. Returns what's in `error`."""
    got, shown = f"{asked} answered {response.status}", short(value_of(response), 130)
    if response.status == 500 and status != 500:
        raise AssertionError(f"{got}{ending(response)}. Which of your functions was running when that happened?")
    assert response.status == status, (
        f"{got} with {shown}, but the status should still be {status}. Where does the status of your answer come from?"
    )
    value = value_of(response)
    if isinstance(value, dict) and "detail" in value and "error" not in value:
        raise AssertionError(
            f"{got} with {shown}, which is FastAPI's own shape. Which kind of exception was it, and which handler is for that one?"
        )
    assert isinstance(value, dict) and "error" in value, (
        f"{got} with {shown}. There's no `error` at the top of it. Which function makes this body?"
    )
    error = value["error"]
    assert isinstance(error, dict), (
        f"{got} with {shown}. In `error`, the speaker needs an object. What did `error_answer` put there at first?"
    )
    for name in ("code", "message"):
        assert name in error, (
            f"{got} with {shown}, and in `error` there's no `{name}`. What did `error_answer` put there at first?"
        )
    code = error["code"]
    assert isinstance(code, str) and re.fullmatch("[a-z][a-z0-9]*(_[a-z0-9]+)*", code), (
        f"{got}, and its code is {short(code)}. What did `error_answer` put there at first?"
    )
    message = error["message"]
    assert isinstance(message, str) and message.strip(), (
        f"{got}, and its message is {short(message)}. What should the speaker say?"
    )
    fields = error.get("fields", [])
    assert isinstance(fields, list), (
        f"{got}, and `fields` is {short(fields)}. The speaker loops over it. What should it be?"
    )
    return error


def no_fields(error, asked):
    fields = error.get("fields", [])
    assert fields == [], (
        f"{asked} says that these fields don't fit: {short(fields)}. No field was the reason, so what does your handler pass on?"
    )


def fields_of(error, asked, *names):
    """Demands that the fields name what doesn't fit."""
    fields = error.get("fields", [])
    assert fields, f"{asked} answered 422, and no field is named. Which method of the error knows what doesn't fit?"
    for one in fields:
        assert isinstance(one, dict) and {"where", "message"} <= one.keys(), (
            f"{asked} has this in `fields`: {short(one)}. Which two keys does the speaker need in each of them?"
        )
        for name in ("where", "message"):
            assert isinstance(one[name], str) and one[name], (
                f"{asked} has this in `fields`: {short(one)}, and `{name}` isn't a string that a speaker could read. What is it?"
            )
    for name in names:
        assert any(name in one["where"] for one in fields), (
            f"{asked}: `{name}` doesn't fit, and the fields say {short([one['where'] for one in fields])}. Which part of `loc` has the name, and how many problems were there?"
        )


def a_book_that_isnt_there():
    asked = "`GET /books/99`"
    error = shape(response, asked, 404)
    assert "99" in error["message"], (
        f"{asked} says: {short(error['message'])}. The route raised a better sentence. Which part of the error has it?"
    )
    no_fields(error, asked)


def an_address_that_no_route_has():
    asked = "`GET /boks`"
    no_fields(shape(response, asked, 404), asked)


def a_method_that_no_route_has_with_the_header():
    asked = "`DELETE /books/1`"
    no_fields(shape(response, asked, 405), asked)
    allow = response.headers.get("allow", "")
    assert "GET" in allow, (
        f"{asked} answered 405, and the header `Allow` is {'`' + allow + '`' if allow else 'missing'}. What does the error have besides its status and its sentence?"
    )


def a_word_instead_of_a_number():
    asked = "`GET /books/two`"
    fields_of(shape(response, asked, 422), asked, "book_id")


def a_body_with_two_problems():
    asked = "`POST /books`"
    fields_of(shape(response, asked, 422), asked, "title", "copies")


def a_book_thats_there():
    value = answered(response, "`GET /books/1`")
    assert value == {"title": "Kindred"}, (
        f"`GET /books/1` answered {short(value)}. Nothing is wrong with this request. What has changed for it?"
    )


def a_new_book():
    value = answered(response, "`POST /books`", 201)
    assert isinstance(value, dict) and value.get("title") == "Dune", (
        f"`POST /books` answered {short(value)}. Nothing is wrong with this request. What has changed for it?"
    )
