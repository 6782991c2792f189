"""Checks of the exercise shape-the-json."""

from main import ORDERS, cancel, orders_of, show


def shaped(asked, got, status):
    assert isinstance(got, tuple) and len(got) == 2, f"{asked} returns {got!r}. Which two values does the task ask for?"
    assert got[0] == status, (
        f"{asked} returns the status {got[0]!r} with the body {got[1]!r}. Which row of the table is this, and which status does it have?"
    )
    return got[1]


def refused(asked, got, status, code, number):
    body = shaped(asked, got, status)
    assert isinstance(body, dict) and list(body) == ["error"], (
        f"In the answer to {asked}, the body is {body!r}. Which key does every error have on the outside?"
    )
    error = body["error"]
    assert isinstance(error, dict) and {"code", "message"} <= set(error), (
        f"In the answer to {asked}, the value of 'error' is {error!r}. Which two keys does every error have?"
    )
    assert error["code"] == code, (
        f"In the answer to {asked}, the code is {error['code']!r}. What does the table call this error?"
    )
    message = error["message"]
    assert isinstance(message, str) and str(number) in message, (
        f"In the answer to {asked}, the message is {message!r}. How does a person see which order it's about?"
    )
    assert len(message.split()) > 1, (
        f"In the answer to {asked}, the message is {message!r}. What would you say to somebody in a tent?"
    )


def the_orders_for_a_tent():
    for tent, ids in ((12, [7, 9]), (4, [8]), (99, [])):
        body = shaped(f"orders_of({tent})", orders_of(tent), 200)
        assert isinstance(body, dict) and "items" in body, (
            f"In the answer to orders_of({tent}), the body is {body!r}. What's around the list, and what's its key?"
        )
        items = body["items"]
        assert isinstance(items, list) and all(isinstance(item, dict) for item in items), (
            f"In the answer to orders_of({tent}), the items are {items!r}. Is each of them an order?"
        )
        assert [item.get("id") for item in items] == ids, (
            f"In the answer to orders_of({tent}), the items are {items!r}. Which orders are for tent {tent}?"
        )


def cancelled():
    body = shaped("cancel(7)", cancel(7), 204)
    assert body is None, f"cancel(7) returns 204 with the body {body!r}. What does 204 say about the body?"
    assert 7 not in ORDERS, (
        "After cancel(7), order 7 is still in ORDERS, so Halima bakes it. Where does your function remove it?"
    )
    assert len(ORDERS) == 2, f"After cancel(7), {len(ORDERS)} of the three orders are left. Which ones should go?"


def nothing_to_cancel():
    refused("cancel(99)", cancel(99), 404, "order_not_found", 99)
    cancel(9)
    refused("a second cancel(9)", cancel(9), 404, "order_not_found", 9)


def too_late_to_cancel():
    refused("cancel(8), which is baking,", cancel(8), 409, "already_baking", 8)
    assert 8 in ORDERS, (
        "After cancel(8), order 8 isn't in ORDERS any more, although it's baking. What should happen to it?"
    )


def other_orders():
    assert show(32) == (200, ORDERS[32])
    refused("show(7)", show(7), 404, "order_not_found", 7)
    refused("cancel(31)", cancel(31), 409, "already_baking", 31)
    assert cancel(32) == (204, None) and list(ORDERS) == [31]
    assert [item["id"] for item in orders_of(3)[1]["items"]] == [31]


def two_hundred_with_an_error():
    status, body = show(99)
    assert status == 200 and "error" in body


def code_as_message():
    error = show(99)[1]["error"]
    assert error["code"] == error["message"]


def a_body_with_204():
    status, body = cancel(7)
    assert status == 204 and body is not None
