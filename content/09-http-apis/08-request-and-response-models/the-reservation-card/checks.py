"""Checks of the exercise the-reservation-card."""

from lesson import answered, ending, path_of, problems, short, value_of

GOOD = "`POST /reservations` with a good card"


def card(response, **expected):
    """Demands that a card was accepted, with these values in the answer."""
    value = answered(response, GOOD, 201)
    assert isinstance(value, dict), f"{GOOD} answered {short(value)}. Where are the four fields of the card?"
    for name in ("name", "title", "days", "note"):
        assert name in value, (
            f"{GOOD} answered {short(value)}, and there's no `{name}` in it. Does your model have such a field, and does the answer show it?"
        )
    for name, wanted in expected.items():
        got = value[name]
        assert got == wanted and isinstance(got, bool) == isinstance(wanted, bool), (
            f"{GOOD} answered {short(value)}, and `{name}` should be {short(wanted)}. Which line of your model decides that?"
        )


def refused(response, what, field):
    """Demands that a card was refused because of this field."""
    status = response.status
    assert status != 500, (
        f"{what} led to a 500{ending(response)}. What could refuse the card before your function runs?"
    )
    assert status == 422, f"{what} was answered with {status}. Which field of your model could refuse it with 422?"
    named = [path_of(one) for one in problems(response)]
    assert any(field in one.split(".") for one in named), (
        f"{what} was refused, but the answer is {short(value_of(response))}. Would the caller know that the problem is `{field}`?"
    )
