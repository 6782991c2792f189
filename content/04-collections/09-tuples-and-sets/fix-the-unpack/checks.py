"""Checks of the exercise fix-the-unpack."""


def each_variable_contains_what_its_name_says():
    number = globals().get("minutes", 142)
    assert not isinstance(number, str), (
        f"After the run, the variable `minutes` is {number!r}. What would the next reader of your program expect there?"
    )
