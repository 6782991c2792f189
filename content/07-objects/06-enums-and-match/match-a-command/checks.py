"""Checks of the exercise match-a-command."""

import builtins

from main import Status, answer


def status():
    loans = {"Ada": Status.LOST, "Bo": Status.PACKED}
    for line, wanted in [("status Ada", "Ada: lost"), ("status Bo", "Bo: packed"), ("status Cy", "Cy has no loan")]:
        assert answer(loans, line) == wanted


def send():
    loans = {"Ada": Status.LOST, "Bo": Status.PACKED}
    assert answer(loans, "send Bo") == "Bo: sent"
    assert loans["Bo"] is Status.SENT, f"Bo's loan was sent, but in `loans` its status is {loans['Bo']!r}."
    for line, wanted in [
        ("send Bo", "Bo can't be sent"),
        ("send Ada", "Ada can't be sent"),
        ("send Cy", "Cy has no loan"),
    ]:
        assert answer(loans, line) == wanted
    assert loans == {"Ada": Status.LOST, "Bo": Status.SENT}, f"Refused commands have changed the loans: {loans}"


def list_check():
    loans = {"Cy": Status.LOST, "Ada": Status.LOST, "Bo": Status.PACKED}
    for line, wanted in [
        ("list lost", "Cy, Ada"),
        ("list packed", "Bo"),
        ("list sent", "nobody"),
        ("list burnt", "burnt isn't a status"),
    ]:
        assert answer(loans, line) == wanted
    assert answer({}, "list packed") == "nobody"


def everything_else():
    loans = {"Ada": Status.LOST, "Bo": Status.PACKED}
    for line in [
        "",
        "status",
        "send",
        "list",
        "status Ada Bo",
        "send Bo now",
        "list lost please",
        "eat Bo",
        "eat Cy",
        "Ada",
    ]:
        assert answer(loans, line) == f"I don't understand: {line}"
    assert loans == {"Ada": Status.LOST, "Bo": Status.PACKED}, (
        f"A command that means nothing has changed the loans: {loans}"
    )


def another_morning():
    loans = {"Zoe": Status.PACKED, "Ali": Status.PACKED, "Ngozi": Status.LOST}
    said = [
        answer(loans, line)
        for line in [
            "list packed",
            "send Ali",
            "list packed",
            "send Zoe",
            "list packed",
            "status Ali",
            "status Eve",
            "list dust",
        ]
    ]
    assert said == [
        "Zoe, Ali",
        "Ali: sent",
        "Zoe",
        "Zoe: sent",
        "nobody",
        "Ali: sent",
        "Eve has no loan",
        "dust isn't a status",
    ]


def only_printed():
    real = builtins.print
    builtins.print = lambda *values, **named: None
    try:
        got = answer({"Ada": Status.LOST}, "status Ada")
    finally:
        builtins.print = real
    assert got is None


def compared_with_a_string():
    loans = {"Bo": Status.PACKED}
    assert answer(loans, "send Bo") == "Bo can't be sent" and answer(loans, "status Bo") == "Bo: packed"


def a_string_stored():
    loans = {"Bo": Status.PACKED}
    answer(loans, "send Bo")
    assert isinstance(loans["Bo"], str)


def not_sent():
    loans = {"Bo": Status.PACKED}
    assert answer(loans, "send Bo") == "Bo: sent" and loans["Bo"] is Status.PACKED


def too_many_words():
    loans = {"Ada": Status.LOST}
    assert answer(loans, "status Ada Bo") == answer(loans, "status Ada")
