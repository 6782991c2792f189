"""Checks of the exercise frozen-money."""

from main import Money


def refusal(one, two):
    try:
        one.plus(two)
    except ValueError as error:
        return str(error)
    return None


def changes(money):
    try:
        money.amount = 1
    except AttributeError:
        return False
    return True


def an_amount_cant_be_changed():
    assert not changes(Money(700, "EUR")), (
        "After `money = Money(700, 'EUR')`, the line `money.amount = 1` works. What makes a dataclass refuse it?"
    )


def plus_returns_a_new_amount():
    one, two = Money(700, "EUR"), Money(50, "EUR")
    total = one.plus(two)
    assert total is not None, "`plus` returns nothing. Which value should the caller get?"
    assert isinstance(total, Money), f"`plus` returns {total!r}, which isn't a `Money`. Which class makes one?"
    assert total == Money(750, "EUR"), f"7.00 and 0.50 euros make {total!r}."
    assert (one.amount, two.amount) == (700, 50), (
        f"After `one.plus(two)`, one has the amount {one.amount}, and two has {two.amount}. They were 700 and 50."
    )


def cedis_and_francs_dont_mix():
    message = refusal(Money(700, "GHS"), Money(700, "XOF"))
    assert message is not None, "An amount in GHS and one in XOF were added without a ValueError."
    assert "GHS" in message and "XOF" in message, (
        f"The message of your error is: {message!r}. Does it name both currencies?"
    )


def other_amounts():
    assert Money(1, "JPY").plus(Money(2, "JPY")).plus(Money(3, "JPY")) == Money(6, "JPY")
    assert Money(5, "EUR").plus(Money(0, "".join(["E", "U", "R"]))) == Money(5, "EUR")  # noqa: FLY002 (a string of its own)
    assert len({Money(5, "EUR"), Money(5, "EUR"), Money(5, "JPY")}) == 2
    for one, two in [("EUR", "JPY"), ("XOF", "GHS"), ("GHS", "EUR")]:
        message = refusal(Money(5, one), Money(5, two))
        assert message is not None and one in message and two in message


def number_returned():
    total = Money(700, "EUR").plus(Money(50, "EUR"))
    assert isinstance(total, (int, float))


def not_frozen_and_changed():
    one = Money(700, "EUR")
    one.plus(Money(50, "EUR"))
    assert one.amount == 750


def not_frozen():
    assert changes(Money(700, "EUR"))


def one_currency_named():
    message = refusal(Money(700, "GHS"), Money(700, "XOF"))
    assert message is not None and ("GHS" in message) != ("XOF" in message)


def no_currency_named():
    message = refusal(Money(700, "GHS"), Money(700, "XOF"))
    assert message is not None and "GHS" not in message and "XOF" not in message


def another_error():
    kind = None
    try:
        Money(700, "GHS").plus(Money(700, "XOF"))
    except ValueError:
        pass
    except Exception as error:
        kind = "GHS" in str(error) or "XOF" in str(error)
    assert kind


def the_very_same_string():
    refused = False
    try:
        Money(5, "EUR").plus(Money(5, "".join(["E", "U", "R"])))  # noqa: FLY002 (a string of its own)
    except ValueError:
        refused = True
    assert refused


def only_cedis():
    refused = False
    try:
        Money(700, "EUR").plus(Money(50, "EUR"))
    except ValueError:
        refused = True
    assert refused
