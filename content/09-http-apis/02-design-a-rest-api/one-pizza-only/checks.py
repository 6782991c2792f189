"""Checks of the exercise one-pizza-only."""

import ast
import re

from main import orders, receive
from understory import program


def requests_sent():
    tree = ast.parse(program.source)
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and node.name == "receive":
            node.body[:0] = ast.parse("_sent.append((method, path, pizza))").body
    sent = []
    exec(
        compile(tree, "main.py", "exec"), {"__name__": "__main__", "_sent": sent, "print": lambda *values, **more: None}
    )
    return sent


def one_margherita():
    pizzas = list(orders.values())
    assert pizzas, "Halima bakes nothing at all. What does your app send?"
    assert pizzas == ["Margherita"], (
        f"Halima bakes {pizzas}. What is the same in all of your app's requests, and what does the server do with each of them?"
    )
    assert list(orders) != [""], "Your order is stored under an empty id. What comes after /orders/ in your path?"
    assert f"Halima bakes: {orders}" in program.output and "Yonas sees: Thank you!" in program.output, (
        f"The program prints {program.output!r}. Are its print lines as they were?"
    )


def two_people_still_get_two_pizzas():
    orders.clear()
    receive("POST", "/orders", "Verde")
    receive("POST", "/orders", "Verde")
    assert len(orders) == 2, (
        f"Two tents each ordered a Verde, and the number of orders that your server stores is {len(orders)}. Is `receive` as it was?"
    )
    orders.clear()
    receive("PUT", "/orders/a", "Verde")
    receive("PUT", "/orders/b", "Verde")
    assert orders == {"a": "Verde", "b": "Verde"}, (
        f"Two orders were sent to /orders/a and /orders/b, and your server stores {orders}. Is `receive` as it was?"
    )


def the_app_still_sends_it_three_times():
    sent = requests_sent()
    assert len(sent) == 3, (
        f"In this weather, {len(sent)} of three requests reach your server, but only the answers get lost. How could the app know when not to send?"
    )
    for method, path, pizza in sent:
        assert re.fullmatch("/orders/[^/?{}]+", path), (
            f"Your app sends {method} {path}. Which path would be the name of one order?"
        )


def post_with_id():
    sent = requests_sent()
    assert len(sent) == 3 and all(method == "POST" and path.startswith("/orders/") for method, path, pizza in sent)


def an_id_each_time():
    sent = requests_sent()
    assert (
        len(sent) == 3
        and all(method == "PUT" for method, path, pizza in sent)
        and len({path for method, path, pizza in sent}) > 1
    )


def server_counts_pizzas():
    assert list(orders.values()) == ["Margherita"]
    orders.clear()
    receive("POST", "/orders", "Verde")
    receive("POST", "/orders", "Verde")
    assert len(orders) == 1
