"""Checks of the exercise prices-with-tax."""

from main import with_tax


def the_list_you_were_given_is_unchanged():
    before = [10, 4.5]
    with_tax(before, 0.5)
    assert before == [10, 4.5], (
        f"Your function changed the shop's own list: it's {before} now. Where should the new prices go?"
    )
