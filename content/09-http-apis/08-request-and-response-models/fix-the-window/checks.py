"""Checks of the exercise fix-the-window."""

import json
import re

from lesson import answered, short
from understory import response


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
