"""Checks of the exercise fix-the-window."""

import json
import re

from understory import response


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


def no_number(value, asked):
    """Demands that an answer shows no phone number, and no field for one."""
    text = json.dumps(value, ensure_ascii=False)
    number = re.search(r"555-\d+", text)
    assert number is None, (
        f"{asked} shows {number[0]} to everybody in the street. Which model does that route name in its `@` line, and which fields are in it?"
    )
    assert "phone" not in text, (
        f"{asked} answered {short(value)}. It shows that there's a field for a phone number. Which model does that route name?"
    )


def book(value, asked, **expected):
    """Demands that a value is this book, without a phone number."""
    assert isinstance(value, dict), f"{asked} answered {short(value)}. Where is the book?"
    no_number(value, asked)
    for name in ("id", "title", "author", "copies"):
        assert name in value, (
            f"{asked} answered {short(value)}, and there's no `{name}` in it. Which model decides about the fields of this answer?"
        )
    for name, wanted in expected.items():
        assert value[name] == wanted, (
            f"{asked} answered {short(value)}, and `{name}` should be {short(wanted)}. Where does that value come from?"
        )


def calls(response, number, wanted):
    asked = f"`GET /desk/{number}`"
    value = answered(response, asked)
    assert isinstance(value, dict) and "call" in value, (
        f"{asked} answered {short(value)}. Thandiwe's tablet looks for `call` in an object. What did this route return at first?"
    )
    assert value["call"] == wanted, (
        f"{asked} answered {short(value)}, so Thandiwe can't call {wanted}. What has happened to the number in the record?"
    )


def the_window_shows_the_newest_book_without_a_phone():
    asked = "`GET /books/new`"
    book(answered(response, asked), asked, id=2, title="Persepolis", author="Marjane Satrapi", copies=2)


def an_old_book_from_before_there_were_copies():
    asked = "`GET /books/1`"
    book(answered(response, asked), asked, id=1, title="Kindred", author="Octavia E. Butler", copies=1)


def the_page_with_all_books():
    asked = "`GET /books`"
    value = answered(response, asked)
    assert isinstance(value, dict) and "items" in value and "total" in value, (
        f"{asked} answered {short(value)}. The bus needs an object with `items` and `total`. What does your function return, and which model does the route promise?"
    )
    no_number(value, asked)
    assert isinstance(value["items"], list), (
        f"{asked} answered {short(value)}, and `items` isn't a list. What does your function put there?"
    )
    by_number = {one.get("id"): one for one in value["items"] if isinstance(one, dict)}
    for one in (1, 2):
        assert one in by_number, (
            f"{asked} answered {short(value)}. Where is book {one}, and does it say that it's number {one}?"
        )
    book(by_number[1], asked, title="Kindred", copies=1)
    book(by_number[2], asked, title="Persepolis", copies=2)
    assert value["total"] == len(value["items"]), (
        f"{asked} says that the total is {short(value['total'])}, with {len(value['items'])} items. What should it count?"
    )


def a_new_book_is_answered_without_its_phone_number():
    asked = "`POST /books`"
    book(answered(response, asked, 201), asked, id=3, title="Dune", author="Frank Herbert", copies=1)


def a_new_book_with_four_copies_is_answered_without():
    asked = "`POST /books`"
    book(answered(response, asked, 201), asked, title="V", copies=4)


def the_window_then_shows_the_new_book():
    asked = "`GET /books/new`"
    book(answered(response, asked), asked, title="V", copies=4)


def the_new_books_own_address_shows_no_phone_number():
    asked = "`GET /books/{number}`"
    book(answered(response, asked), asked, title="V", author="Thomas Pynchon", copies=4)
