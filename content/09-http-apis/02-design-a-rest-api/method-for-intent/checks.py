"""Checks of the exercise method-for-intent."""

import re

from main import request_for

# What a rating may be called: a plural, without a verb in front.
NOUN = "(?!pizzas$|orders$|(?:give|add|create|leave|send|rate)(?:_|-|stars|ratings|reviews))[a-z_-]+s"


def asks(wish, number, method, *forms):
    got = request_for(wish, number)
    shown = f'request_for("{wish}"' + (f", {number})" if number else ")")
    assert isinstance(got, (tuple, list)) and len(got) == 2, (
        f"{shown} returns {got!r}. Which two values make the first line of a request?"
    )
    sent, path = got
    assert isinstance(path, str) and path.startswith("/"), (
        f"In {shown}, the path is {path!r}. With which character does a path start?"
    )
    assert sent == method, f"{shown} returns {sent!r} and {path!r}. What does {sent} do to what's at that path?"
    assert any(re.fullmatch(form, path) for form in forms), (
        f"{shown} returns {sent!r} and {path!r}. Which resource is the wish about, and what's its name?"
    )


def another_tent():
    if request_for("move", 7) != ("PUT", "/orders/7/tent"):
        asks("move", 7, "PATCH", "/orders/7", "/orders/7/tent")


def other_orders_and_pizzas():
    for number in (31, 250):
        asks("look", number, "GET", f"/orders/{number}(/state|/status)?")
        if request_for("move", number) != ("PUT", f"/orders/{number}/tent"):
            asks("move", number, "PATCH", f"/orders/{number}", f"/orders/{number}/tent")
        asks("cancel", number, "DELETE", f"/orders/{number}")
        asks("rate", number, "POST", f"/pizzas/{number}/{NOUN}", f"/{NOUN}")


def delete_in_the_path():
    method, path = request_for("cancel", 7)
    assert method == "DELETE" and path != "/orders/7" and path.startswith("/orders/7/")


def cancel_in_the_path():
    method, path = request_for("cancel", 7)
    assert method in ("POST", "PUT", "PATCH") and path.split("/")[-1] in (
        "cancel",
        "delete",
        "remove",
        "forget",
        "stop",
        "kill",
    )


def gives_stars():
    method, path = request_for("rate", 3)
    assert method == "POST" and re.search("/(give|add|create|leave|send|rate)(_|-|stars|ratings|reviews)", path)


def rate_changes_the_pizza():
    method, path = request_for("rate", 3)
    assert method in ("PATCH", "PUT") and path == "/pizzas/3"
