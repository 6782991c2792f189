"""Checks of the exercise name-the-urls."""

import re

from main import notes_of_order, one_book, one_order, orders_of_tent, vegetarian_pizzas


def named(asked, path, *right):
    assert isinstance(path, str), f"{asked} returns {path!r}. Which string names what Bence asks for?"
    if any(re.fullmatch(form, path) for form in right):
        return
    assert path.startswith("/"), f"{asked} returns {path!r}. With which character does every path start?"
    assert path == path.lower(), f"{asked} returns {path!r}. Which letters do the rules below the table allow?"
    assert not path.endswith("/"), f"{asked} returns {path!r}. Does any path on the lid end with a slash?"
    assert " " not in path, f"{asked} returns {path!r}. Can a path have a space in it?"
    assert False, (
        f"{asked} returns {path!r}. Which row of the table names something of that kind, and how does its path look?"
    )


def other_numbers():
    assert one_order(31) == "/orders/31"
    assert one_book(5) == "/books/5"
    assert re.fullmatch(r"/orders/2/notes|/notes\?[a-z_-]+=2", notes_of_order(2))
    assert re.fullmatch(r"/orders\?[a-z_-]+=4|/tents/4/orders", orders_of_tent(4))


def a_path_for_each_filter():
    path = vegetarian_pizzas()
    assert "veg" in path and path.startswith("/") and not path.startswith("/pizzas") and "?" not in path
