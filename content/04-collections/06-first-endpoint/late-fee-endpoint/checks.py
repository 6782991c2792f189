"""Checks of the exercise late-fee-endpoint."""

from lesson import data, short


def answers(response, days, late, fee):
    path = f"/late-fee/{days}"
    value = data(response, path)
    assert isinstance(value, dict), (
        f"`GET {path}` answered {short(value)}. Dalia's app needs three values, each with a name. What can hold them?"
    )
    for key in ("days", "late", "fee"):
        assert key in value, (
            f"The answer for {days} days is {short(value)}, and there's no `{key}` in it. Which key does your dictionary have instead, or is the whole pair missing?"
        )
    assert value["days"] == days and not isinstance(value["days"], bool), (
        f"In the answer for {days} days, `days` is {short(value['days'])}. What should be there?"
    )
    assert value["late"] is late, (
        f"In the answer for {days} days, `late` is {short(value['late'])}. How does your program find that out?"
    )
    amount = value["fee"]
    assert isinstance(amount, (int, float)) and not isinstance(amount, bool), (
        f"In the answer for {days} days, `fee` is {short(amount)}, which isn't a number, so an app can't calculate with it. What type should it have?"
    )
    assert abs(amount - fee) < 0.0001, (
        f"For {days} days, the fee is {amount}. What does the rule say: how much a day, and what are the limits?"
    )
